import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { orderProgress } from "../../../modules/marketplace/messages"
import {
  CountedItem,
  PROGRESS_FIELDS,
  progressOf,
  progressOfSlice,
} from "../../../modules/marketplace/progress"

type Item = CountedItem & { id: string; title: string }
type Label = { tracking_number: string; tracking_url: string }
type Fulfilment = {
  canceled_at: Date | null
  metadata: { carrier?: string | null } | null
  items: { line_item_id: string }[]
  labels: Label[]
}
type Order = { status: string; items: Item[]; fulfillments: Fulfilment[] }
type Slice = {
  status: string
  currency_code: string
  total: number
  seller: { id: string; name: string; handle: string; logo_url: string | null }
  lines: { kind: string; reference_id: string }[]
}

const SENT = ["shipped", "delivered", "completed"]
const WAITING = ["pending", "paid", "processing"]

/** Who sends what of an order, and how far each is. */
export async function retrieveOrderSellers(container: MedusaContainer, order_id: string) {
  const { order, slices, shop } = await readOrder(container, order_id)
  const sellers = slices.map((slice) => sellerView(slice, order))
  const sold = new Set(slices.flatMap(({ lines }) => lines.map((line) => line.reference_id)))
  const own = order.items.filter(({ id, quantity }) => !sold.has(id) && Number(quantity) > 0)
  const named = (statuses: string[]) =>
    slices.filter(({ status }) => statuses.includes(status)).map(({ seller }) => seller.name)
  // The merchant's own goods have no slice, so what was sent is counted.
  const ownSent = progressOfSlice(own.map(progressOf)).shipped
  const awaited = own.length > 0 && order.status !== "canceled" && !ownSent
  const shipped_by = [...named(SENT), ...(own.length && ownSent ? [shop] : [])]
  const waiting_for = [...named(WAITING), ...(awaited ? [shop] : [])]
  return {
    sellers,
    own_items: own.map(itemView),
    progress: { shipped_by, waiting_for, summary: orderProgress(shipped_by, waiting_for) },
  }
}

async function readOrder(container: MedusaContainer, id: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [orders, slices, stores] = await Promise.all([
    query.graph({
      entity: "order",
      fields: [
        "status",
        ...PROGRESS_FIELDS,
        "fulfillments.canceled_at",
        "fulfillments.metadata",
        "fulfillments.items.line_item_id",
        "fulfillments.labels.tracking_number",
        "fulfillments.labels.tracking_url",
      ],
      filters: { id },
    }),
    query.graph({
      entity: "seller_order",
      fields: [
        "status",
        "currency_code",
        "total",
        "lines.kind",
        "lines.reference_id",
        ...["id", "name", "handle", "logo_url"].map((field) => `seller.${field}`),
      ],
      filters: { order_id: id },
      pagination: { order: { created_at: "ASC", id: "ASC" } },
    }),
    query.graph({ entity: "store", fields: ["name"] }),
  ])
  return {
    // The fields asked for are those of Order and Slice; the generated types miss links.
    order: orders.data[0] as unknown as Order,
    slices: slices.data as unknown as Slice[],
    shop: stores.data[0].name as string,
  }
}

function sellerView({ seller, status, total, currency_code, lines }: Slice, order: Order) {
  const own = new Set(lines.map(({ reference_id }) => reference_id))
  const { id, name, handle, logo_url } = seller
  const parcels = order.fulfillments.filter(
    ({ canceled_at, items }) => !canceled_at && items.some((item) => own.has(item.line_item_id))
  )
  return {
    seller: { id, name, handle, logo_url },
    status,
    total,
    currency_code,
    items: order.items.filter((item) => own.has(item.id)).map(itemView),
    trackings: parcels.flatMap(({ labels, metadata }) =>
      labels.map(({ tracking_number, tracking_url }) => ({
        tracking_number,
        tracking_url,
        carrier: metadata?.carrier ?? null,
      }))
    ),
  }
}

const itemView = (item: Item) => ({
  line_item_id: item.id,
  title: item.title,
  ...progressOf(item),
})
