import { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, MedusaError } from "@medusajs/framework/utils"
import { Deal, wholeOf } from "../../modules/feedback/rules"
import {
  CountedItem,
  PROGRESS_FIELDS,
  progressOf,
  progressOfSlice,
} from "../../modules/marketplace/progress"
import { findOpenComplaint } from "../complaint/find-open-complaint"

type Item = CountedItem & {
  id: string
  product_id: string | null
  title: string
  product_title: string | null
  thumbnail: string | null
}
type Order = {
  id: string
  display_id: number
  status: string
  total: BigNumberInput
  items: Item[]
  fulfillments?: {
    delivered_at: Date | null
    canceled_at: Date | null
    items: { line_item_id: string }[]
  }[]
  payment_collections?: { payments?: { captures?: { amount: BigNumberInput }[] }[] }[]
}
type Seller = { id: string; name: string; handle: string; logo_url: string | null }
type Slice = {
  id: string
  seller_id: string
  status: string
  seller: Seller
  lines: { kind: string; reference_id: string }[]
  changes: { to: string; created_at: Date | string }[]
}
export type Good = { product_id: string; title: string; thumbnail: string | null }
/** A store's share of an order, or the merchant's own, which has neither store nor slice. */
export type Part = Deal & { seller: Seller | null; seller_order_id: string | null; goods: Good[] }
export type Deals = { parts: Part[]; whole: Deal }

const ORDER_FIELDS = [
  ...["id", "display_id", "status", "total", ...PROGRESS_FIELDS],
  ...["fulfillments.delivered_at", "fulfillments.canceled_at", "fulfillments.items.line_item_id"],
  "payment_collections.payments.captures.amount",
]
const SLICE_FIELDS = [
  ...["id", "seller_id", "status", "lines.kind", "lines.reference_id"],
  ...["changes.to", "changes.created_at"],
  ...["id", "name", "handle", "logo_url"].map((field) => `seller.${field}`),
]

/**
 * What can be rated of a customer's own order: the share of each store, the merchant's own goods,
 * and the order as a whole.
 *
 * @throws MedusaError not_found for somebody else's order
 */
export async function findDeals(
  container: MedusaContainer,
  { order_id, customer_id }: { order_id: string; customer_id: string }
): Promise<Deals> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const filters = { id: order_id, customer_id, is_draft_order: false }
  const [orders, slices] = await Promise.all([
    query.graph({ entity: "order", fields: ORDER_FIELDS, filters }),
    query.graph({ entity: "seller_order", fields: SLICE_FIELDS, filters: { order_id } }),
  ])
  // The fields asked for are those of Order and Slice; the generated types miss links and totals.
  const [order] = orders.data as unknown as (Order | undefined)[]
  if (!order) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order with id '${order_id}' not found`)
  }
  const shares = slices.data as unknown as Slice[]
  const parts = await Promise.all(shares.map((slice) => partOf(container, order, slice)))
  const own = ownPart(order, shares)
  const all = own ? [...parts, own] : parts
  return { parts: all, whole: wholeOf(order.display_id, all) }
}

async function partOf(container: MedusaContainer, order: Order, slice: Slice): Promise<Part> {
  const { id, seller_id, status, seller, lines, changes } = slice
  const own = new Set(lines.map(({ reference_id }) => reference_id))
  const times = changes
    .filter(({ to }) => to === "delivered")
    .map(({ created_at }) => new Date(created_at).getTime())
  const complaint = await findOpenComplaint(container, { order_id: order.id, seller_id })
  return {
    ...{ display_id: order.display_id, status, seller, seller_order_id: id },
    delivered_at: times.length ? new Date(Math.min(...times)) : null,
    complaint: complaint?.number ?? null,
    goods: goodsOf(order.items.filter((item) => own.has(item.id))),
  }
}

/** The merchant's goods have no slice, so what the platform says of them is read. */
function ownPart(order: Order, slices: Slice[]): Part | null {
  const sold = new Set(slices.flatMap(({ lines }) => lines.map((line) => line.reference_id)))
  const items = order.items.filter(({ id, quantity }) => !sold.has(id) && Number(quantity) > 0)
  if (!items.length) return null
  const own = new Set(items.map(({ id }) => id))
  const times = (order.fulfillments ?? [])
    .filter(
      (parcel) => !parcel.canceled_at && parcel.items.some((one) => own.has(one.line_item_id))
    )
    .map(({ delivered_at }) => (delivered_at ? new Date(delivered_at).getTime() : 0))
  const isDone = isPaid(order) && progressOfSlice(items.map(progressOf)).delivered
  return {
    ...{ display_id: order.display_id, seller: null, seller_order_id: null, complaint: null },
    status: order.status === "canceled" ? "cancelled" : isDone ? "delivered" : "pending",
    delivered_at: isDone && times.length ? new Date(Math.max(...times)) : null,
    goods: goodsOf(items),
  }
}

function isPaid({ total, payment_collections = [] }: Order): boolean {
  const payments = payment_collections.flatMap((collection) => collection?.payments ?? [])
  const captures = payments.flatMap((payment) => payment?.captures ?? [])
  return MathBN.gte(MathBN.sum(0, ...captures.map(({ amount }) => amount)), total)
}

/** Each product once, however many lines it has. What was taken out of the order is not bought. */
function goodsOf(items: Item[]): Good[] {
  const goods = items
    .filter(({ quantity, product_id }) => product_id && Number(quantity) > 0)
    .map((item) => ({
      product_id: item.product_id!,
      title: item.product_title ?? item.title,
      thumbnail: item.thumbnail,
    }))
  return [...new Map(goods.map((good) => [good.product_id, good])).values()]
}
