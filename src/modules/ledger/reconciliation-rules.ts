/** What a reconciliation compares. */
export const DIFFERENCE_KINDS = [
  /** The legs of a transaction do not sum to zero. */
  "transaction_balance",
  /** An order that is paid, of which nothing was sold. */
  "order_unsold",
  /** What buyers paid in and got back, by the ledger and by the payments of an order. */
  "order_clearing",
  /** A refund of the platform that the ledger does not know, or knows by another amount. */
  "refund_unbooked",
  /** Entries of an order that does not exist, or a sale without an order. */
  "order_unknown",
  /** More was given back of the merchant's own share than it was sold for. */
  "own_share_overdrawn",
  /** A payout and the entries that it claimed. */
  "payout_amount",
  /** What a seller has, and the sum of the seller's entries. */
  "seller_balance",
] as const
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number]

/** Minor units. */
export type Difference = {
  kind: DifferenceKind
  reference_id: string
  currency_code: string
  decimals: number
  expected: number
  found: number
}

/** An order's money as the platform has it; minor units. */
export type OrderMoney = {
  order_id: string
  currency_code: string
  decimals: number
  captured: number
  refunds: { id: string; amount: number }[]
  /** What its shares are worth, and what of that credits paid. */
  total: number
  credits: number
}

/** What the ledger has of an order. */
export type BookedMoney = {
  order_id: string
  clearing: number
  sold: number
  own_sold: number
  own_refunded: number
  refunds: Map<string, number>
}

const NOTHING: Omit<BookedMoney, "order_id"> = {
  ...{ clearing: 0, sold: 0, own_sold: 0, own_refunded: 0, refunds: new Map() },
}

/**
 * Where the ledger and the platform disagree about an order. Money that was taken counts once it
 * covers the order, or once something was sold: until then it is nobody's sale.
 */
export function compareOrder(order: OrderMoney, booked = { ...NOTHING }): Difference[] {
  const { order_id, currency_code, decimals, captured, refunds, total, credits } = order
  const isCovered = captured + credits >= total && captured + credits > 0
  const isExpected = isCovered || booked.sold > 0
  const refunded = refunds.reduce((sum, { amount }) => sum + amount, 0)
  const found: Difference[] = []
  const compare = (kind: DifferenceKind, reference_id: string, expected: number, seen: number) => {
    if (expected === seen) return
    found.push({ kind, reference_id, currency_code, decimals, expected, found: seen })
  }
  const isUnsold = isCovered && total > 0 && booked.sold === 0
  if (isUnsold) compare("order_unsold", order_id, total, 0)
  else compare("order_clearing", order_id, isExpected ? refunded - captured : 0, booked.clearing)
  for (const { id, amount } of isExpected && !isUnsold ? refunds : []) {
    compare("refund_unbooked", id, amount, booked.refunds.get(id) ?? 0)
  }
  const overdrawn = Math.max(0, booked.own_refunded - booked.own_sold)
  compare("own_share_overdrawn", order_id, 0, overdrawn)
  return found
}
