import { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { FulfillmentWorkflowEvents, OrderWorkflowEvents } from "@medusajs/framework/utils"
import { queryOf } from "../snapshots/snapshot"
import { numberOf } from "../snapshots/number-of"
import { during, everyRow, idsOf, Occurrence, occurrence, Recognise, Source } from "./source"

type Named = { id: string }
type Order = Named & {
  status: string
  created_at: Date
  updated_at: Date
  canceled_at: Date | null
}
const ORDER_FIELDS = ["id", "status", "created_at", "updated_at", "canceled_at"]

type Parcel = Named & {
  shipped_at: Date | null
  delivered_at: Date | null
  canceled_at: Date | null
  order?: Named
  items: { line_item_id: string; title: string; quantity: BigNumberInput }[]
  labels: { tracking_number: string; tracking_url: string }[]
}
const PARCEL_FIELDS = [
  ...["id", "shipped_at", "delivered_at", "canceled_at", "order.id"],
  ...["items.line_item_id", "items.title", "items.quantity"],
  ...["labels.tracking_number", "labels.tracking_url"],
]

async function read<Row>(
  container: MedusaContainer,
  entity: "order" | "fulfillment",
  fields: string[],
  filters: object
) {
  return await everyRow(async (page) => {
    const pagination = { ...page, order: { id: "ASC" } }
    const { data } = await queryOf(container).graph({ entity, fields, filters, pagination })
    // The fields asked for are those of Row; links are not in the generated types.
    return data as unknown as Row[]
  })
}
const readOrders = (container: MedusaContainer, filters: object) =>
  read<Order>(container, "order", ORDER_FIELDS, filters)
const readParcels = (container: MedusaContainer, filters: object) =>
  read<Parcel>(container, "fulfillment", PARCEL_FIELDS, filters)

const placed = ({ id, created_at: at }: Order) => [occurrence("order.placed", { id, at })]
const canceled = ({ id, canceled_at: at }: Order) =>
  at ? [occurrence("order.canceled", { id, at })] : []
/** Completing leaves no moment of its own behind; nothing is done to such an order afterwards. */
const completed = ({ id, status, updated_at: at }: Order) =>
  status === "completed" ? [occurrence("order.completed", { id, at })] : []

const parcelView = ({ id, shipped_at, delivered_at, items, labels }: Parcel) => ({
  ...{ id, shipped_at, delivered_at },
  items: items.map(({ line_item_id, title, quantity }) => ({
    ...{ line_item_id, title },
    quantity: numberOf(quantity),
  })),
  labels: labels.map(({ tracking_number, tracking_url }) => ({ tracking_number, tracking_url })),
})

const moved =
  (type: "order.shipped" | "order.delivered", column: "shipped_at" | "delivered_at") =>
  (parcel: Parcel): Occurrence[] => {
    const { id: key, order, canceled_at, [column]: at } = parcel
    if (!order || !at || canceled_at) return []
    const extra = { fulfillment: parcelView(parcel) }
    return [occurrence(type, { id: order.id, key, at, extra })]
  }
const shipped = moved("order.shipped", "shipped_at")
const delivered = moved("order.delivered", "delivered_at")

const ofOrders =
  (recognise: (order: Order) => Occurrence[]): Recognise<Named> =>
  async (container, data) =>
    (await readOrders(container, { id: idsOf(data) })).flatMap(recognise)
const ofParcels =
  (recognise: (parcel: Parcel) => Occurrence[]): Recognise<Named> =>
  async (container, data) =>
    (await readParcels(container, { id: idsOf(data) })).flatMap(recognise)

/** What happens to an order as a whole, and to its parcels. */
export const orderSource: Source = {
  name: "order",
  hears: {
    [OrderWorkflowEvents.PLACED]: ofOrders(placed),
    [OrderWorkflowEvents.CANCELED]: ofOrders(canceled),
    [OrderWorkflowEvents.COMPLETED]: ofOrders(completed),
    [FulfillmentWorkflowEvents.SHIPMENT_CREATED]: ofParcels(shipped),
    [FulfillmentWorkflowEvents.DELIVERY_CREATED]: ofParcels(delivered),
  },
  async missed(container, window) {
    const at = during(window)
    return [
      ...(await readOrders(container, { created_at: at })).flatMap(placed),
      ...(await readOrders(container, { canceled_at: at })).flatMap(canceled),
      ...(await readOrders(container, { updated_at: at, status: "completed" })).flatMap(completed),
      ...(await readParcels(container, { shipped_at: at })).flatMap(shipped),
      ...(await readParcels(container, { delivered_at: at })).flatMap(delivered),
    ]
  },
}
