import { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { FulfillmentWorkflowEvents, MathBN } from "@medusajs/framework/utils"
import { NoticeKey } from "../../../modules/notice/catalogue"
import { NoticeFacts } from "../../../modules/notice/facts"
import { buyerOf, orderFacts, readToldOrder } from "./order-facts"
import { queryOf, toEach } from "./people"
import { goodsOf, readSlices } from "./slices"
import { Heard, MISSED_MAX, Tell, Teller, Window } from "./teller"

type Parcel = {
  id: string
  canceled_at: Date | null
  order?: { id: string }
  items: { line_item_id: string; quantity: BigNumberInput }[]
  labels: { tracking_number: string | null; tracking_url: string | null }[]
}
/** The event may also ask that nobody is told. */
type Sent = { id: string; no_notification?: boolean }

const FIELDS = [
  ...["id", "canceled_at", "order.id", "items.line_item_id", "items.quantity"],
  ...["labels.tracking_number", "labels.tracking_url"],
]
/** Labels of one parcel that a message names. */
const LABELS_MAX = 5

async function readParcel(container: MedusaContainer, id: string): Promise<Parcel | null> {
  const { data } = await queryOf(container).graph({
    entity: "fulfillment",
    fields: FIELDS,
    filters: { id },
  })
  // The link from a fulfilment to its order is not in the generated type.
  return (data[0] as unknown as Parcel | undefined) ?? null
}

/** What is in the parcel, as many pieces as are in it, and whose goods they are. */
async function parcelFacts(container: MedusaContainer, parcel: Parcel) {
  const order = parcel.order && (await readToldOrder(container, parcel.order.id))
  if (!order) return null
  const pieces = new Map(
    parcel.items.map(({ line_item_id, quantity }) => [line_item_id, MathBN.convert(quantity)])
  )
  const packed = order.items
    .filter(({ id }) => pieces.has(id))
    .map((item) => ({ ...item, quantity: pieces.get(item.id)!.toNumber() }))
  const slices = await readSlices(container, { order_id: order.id })
  const own = slices.find((slice) => packed.some(({ id }) => goodsOf(slice).has(id)))
  const facts: NoticeFacts["order_delivered"] = {
    ...orderFacts({ ...order, items: packed }),
    seller_order_id: own?.id ?? "",
    seller_name: own?.seller?.name ?? null,
  }
  return { buyer: buyerOf(order), facts }
}

/** A number is a way to follow the parcel; an address of a label is for its printer. */
const tracesOf = ({ labels }: Parcel) =>
  labels
    .filter(({ tracking_number }) => tracking_number)
    .slice(0, LABELS_MAX)
    .map(({ tracking_number, tracking_url }) => ({
      number: tracking_number!,
      url: tracking_url || null,
    }))

const tellOf =
  (key: NoticeKey & ("order_shipped" | "order_delivered")): Tell<Sent> =>
  async (container, { id, no_notification }) => {
    const parcel = await readParcel(container, id)
    if (!parcel || parcel.canceled_at || no_notification) return []
    const found = await parcelFacts(container, parcel)
    if (!found) return []
    const event_key = `${key}:${id}`
    const { buyer, facts } = found
    return key === "order_shipped"
      ? toEach(buyer, { key, event_key, facts: { ...facts, parcels: tracesOf(parcel) } })
      : toEach(buyer, { key, event_key, facts })
  }

async function missed(container: MedusaContainer, { since, until }: Window): Promise<Heard[]> {
  const search = async (name: string, column: "shipped_at" | "delivered_at") => {
    const { data } = await queryOf(container).graph({
      entity: "fulfillment",
      fields: ["id"],
      filters: { [column]: { $gte: since, $lt: until } },
      pagination: { take: MISSED_MAX },
    })
    return data.map(({ id }) => ({ name, data: { id } }))
  }
  return [
    ...(await search(FulfillmentWorkflowEvents.SHIPMENT_CREATED, "shipped_at")),
    ...(await search(FulfillmentWorkflowEvents.DELIVERY_CREATED, "delivered_at")),
  ]
}

/** What is on its way to a buyer, and what has arrived. */
export const parcelTeller: Teller = {
  name: "parcel",
  tells: {
    [FulfillmentWorkflowEvents.SHIPMENT_CREATED]: tellOf("order_shipped"),
    [FulfillmentWorkflowEvents.DELIVERY_CREATED]: tellOf("order_delivered"),
  },
  missed,
}
