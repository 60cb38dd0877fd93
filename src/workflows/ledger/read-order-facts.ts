import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { toMinor } from "../../lib/money"
import type { ReadFacts } from "../../modules/ledger/booking"
import type { Parts, ShareFacts } from "../../modules/ledger/order-book"
import {
  CountedItem,
  PROGRESS_FIELDS,
  progressOf,
  progressOfSlice,
} from "../../modules/marketplace/progress"
import { byTime, minorAmounts } from "./minor-amounts"

const ORDER_FIELDS = [
  "id",
  "status",
  "created_at",
  "currency_code",
  "total",
  ...PROGRESS_FIELDS,
  "items.return_received_total",
  "items.return_dismissed_total",
  "credit_lines.*",
  "transactions.*",
  "fulfillments.delivered_at",
  "fulfillments.canceled_at",
  "fulfillments.items.line_item_id",
  "payment_collections.payments.id",
  "payment_collections.payments.captures.*",
  "payment_collections.payments.refunds.*",
]

/**
 * What the ledger must know of an order, in minor units; null while nobody has divided it.
 *
 * A capture or refund counts once the platform has noted it with the order: before that, the
 * provider may still refuse it and the row disappears again.
 */
export async function readOrderFacts(
  container: MedusaContainer,
  order_id: string
): Promise<Omit<ReadFacts, "is_watched"> | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const filters = { order_id }
  const [orders, splits, slices, lines] = await Promise.all([
    query.graph({ entity: "order", fields: ORDER_FIELDS, filters: { id: order_id } }),
    query.graph({ entity: "order_split", fields: ["own_total"], filters }),
    query.graph({ entity: "seller_order", fields: ["*", "lines.*", "changes.*"], filters }),
    query.graph({ entity: "commission_line", fields: ["*"], filters }),
  ])
  if (!orders.data[0]) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order ${order_id} not found`)
  }
  if (!splits.data[0]) return null
  // The generated types know neither the links nor the computed totals that ORDER_FIELDS asks for.
  const order = orders.data[0] as unknown as Order
  const currencies = await query.graph({
    entity: "currency",
    fields: ["decimal_digits"],
    filters: { code: order.currency_code },
  })
  const decimals: number = currencies.data[0].decimal_digits
  // Of the fields asked for with a star, the generated types know nothing.
  const sliced = slices.data as unknown as Slice[]
  const shares = sliced.map((slice) => shareOf(slice, order, lines.data, decimals))
  const sold = new Set(sliced.flatMap((slice) => slice.lines.map((one) => one.reference_id)))
  const own = order.items.filter(({ id }) => !sold.has(id))
  return {
    ...{ order_id, currency_code: order.currency_code, decimals },
    placed_at: new Date(order.created_at),
    is_canceled: order.status === "canceled",
    credits: creditsOf(order, decimals),
    ...paymentsOf(order, decimals),
    shares: [...shares, ownShare(toMinor(splits.data[0].own_total, decimals), own, decimals)],
  }
}

type Timed = { delivered_at: string | Date | null; canceled_at: string | Date | null }
type Item = CountedItem & {
  id: string
  return_received_total?: number
  return_dismissed_total?: number
}
type Money = { id: string; amount: number; created_at: string | Date; note?: string | null }
type Payment = { id: string; captures?: Money[]; refunds?: Money[] }
type Noted = { reference: string | null; reference_id: string | null; created_at: string | Date }
type Order = {
  status: string
  created_at: string | Date
  currency_code: string
  items: Item[]
  credit_lines?: { amount: number; metadata?: Record<string, unknown> | null }[]
  transactions?: Noted[]
  fulfillments?: (Timed & { items: { line_item_id: string }[] })[]
  payment_collections?: { payments?: Payment[] }[]
}
type Slice = {
  id: string
  seller_id: string
  total: number
  lines: { reference_id: string; total: number }[]
  changes: { to: string; created_at: string | Date }[]
}
type Frozen = {
  seller_order_id: string
  reference_id: string
  basis: string
  gross: number
  tax: number
  subsidy: number
  commission: number
}

/** Credits of the first version paid for the order; later ones only note what was given back. */
const creditsOf = ({ credit_lines = [] }: Order, decimals: number): number =>
  credit_lines
    .filter(({ metadata }) => !metadata?.created_in_version)
    .reduce((sum, { amount }) => sum + toMinor(amount, decimals), 0)

/**
 * A capture or refund is noted with the order by its own id; when an order is cancelled, the
 * platform notes what it gave back by the payment's.
 */
function paymentsOf(order: Order, decimals: number) {
  const { payment_collections = [], transactions = [] } = order
  const payments = payment_collections.flatMap((collection) => collection?.payments ?? [])
  const isNoted = (kind: string, payment_id: string, { id, created_at }: Money) =>
    transactions.some(
      (one) =>
        one.reference === kind &&
        (one.reference_id === id ||
          (one.reference_id === payment_id && new Date(one.created_at) >= new Date(created_at)))
    )
  const noted = (kind: "capture" | "refund") => {
    const rows = payments
      .flatMap((payment) =>
        (payment[`${kind}s`] ?? []).filter((money) => isNoted(kind, payment.id, money))
      )
      .sort(byTime)
    const amounts = minorAmounts(
      rows.map(({ amount }) => amount),
      decimals
    )
    return rows.map(({ id, created_at, note = null }, i) => ({
      ...{ id, amount: amounts[i], at: new Date(created_at), note },
    }))
  }
  return { captures: noted("capture"), refunds: noted("refund") }
}

const returnedOf = (items: Item[], decimals: number): number =>
  items.reduce((sum, item) => {
    const { return_received_total = 0, return_dismissed_total = 0 } = item
    return (
      sum + toMinor(return_received_total, decimals) + toMinor(return_dismissed_total, decimals)
    )
  }, 0)

const NOTHING_FROZEN = { gross: 0, tax: 0, subsidy: 0, commission: 0, auction_fee: 0 }

const ownShare = (total: number, items: Item[], decimals: number): ShareFacts => ({
  ...{ seller_order_id: null, seller_id: null, total, returned: returnedOf(items, decimals) },
  ...{ frozen: NOTHING_FROZEN, is_frozen: true, delivered_at: null },
})

function shareOf(slice: Slice, order: Order, frozen: Frozen[], decimals: number): ShareFacts {
  const own = frozen.filter(({ seller_order_id }) => seller_order_id === slice.id)
  const items = order.items.filter(({ id }) => slice.lines.some((line) => line.reference_id === id))
  const grossOf = (reference_id: string) =>
    own.reduce((sum, one) => sum + (one.reference_id === reference_id ? Number(one.gross) : 0), 0)
  return {
    ...{ seller_order_id: slice.id, seller_id: slice.seller_id },
    total: toMinor(slice.total, decimals),
    returned: returnedOf(items, decimals),
    frozen: frozenOf(own),
    is_frozen: slice.lines.every(
      ({ reference_id, total }) => toMinor(total, decimals) <= grossOf(reference_id)
    ),
    delivered_at: deliveredAt(slice, items, order),
  }
}

function frozenOf(lines: Frozen[]): Parts & { gross: number } {
  const sum = { ...NOTHING_FROZEN }
  for (const line of lines) {
    for (const part of ["gross", "tax", "subsidy"] as const) sum[part] += Number(line[part])
    sum[line.basis === "auction_fee" ? "auction_fee" : "commission"] += Number(line.commission)
  }
  return sum
}

/** When the last parcel was handed over; what an edit added must arrive, too. */
function deliveredAt({ changes }: Slice, items: Item[], { fulfillments = [] }: Order): Date | null {
  const change = changes.find(({ to }) => to === "delivered")
  if (!change || !progressOfSlice(items.map(progressOf)).delivered) return null
  const ids = new Set(items.map(({ id }) => id))
  const parcels = fulfillments.filter(
    ({ canceled_at, items: packed }) =>
      !canceled_at && packed.some(({ line_item_id }) => ids.has(line_item_id))
  )
  const times = parcels.flatMap(({ delivered_at }) => delivered_at ?? [])
  return new Date(Math.max(...[change.created_at, ...times].map((time) => +new Date(time))))
}
