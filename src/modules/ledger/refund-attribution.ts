import { spread, sum } from "./proportion"

/** A share as a refund sees it. Minor units. */
export type Refundable = {
  sold: number
  refunded: number
  /** What is paid for of what it is worth now. */
  seen: number
  /** What came back of it. */
  returned: number
  is_own: boolean
}

/** What of a share can still be given back. */
export const leftOf = ({ sold, refunded }: Refundable): number => Math.max(0, sold - refunded)

/**
 * What of a share must be given back: it was paid, but came back or was taken out of the order.
 * Refunds so far count against it, whatever they were for.
 */
export const owedOf = (share: Refundable): number => {
  const gone = Math.max(share.returned, share.sold - share.seen)
  return Math.min(leftOf(share), Math.max(0, gone - share.refunded))
}

/**
 * Which shares of an order a refund takes its money from; amounts in the order of the shares, which
 * make exactly the refund.
 *
 * A refund that was asked for a slice is that slice's. Any other takes first what is owed for goods
 * that came back or were taken out, then from all by what is left of each; always by largest
 * remainder. Nothing is taken from a share beyond what it was sold for: what nobody has room for is
 * the merchant's, and a reconciliation tells of it.
 *
 * @param target index of the share that it was asked for, or -1
 */
export function attribute(amount: number, target: number, shares: Refundable[]): number[] {
  const parts = shares.map(() => 0)
  let rest = amount
  const take = (weights: number[]) => {
    const taken = spread(Math.min(rest, sum(weights)), weights)
    taken.forEach((part, i) => {
      parts[i] += part
      rest -= part
    })
  }
  if (target >= 0) take(shares.map((share, i) => (i === target ? leftOf(share) : 0)))
  else {
    take(shares.map(owedOf))
    take(shares.map((share, i) => leftOf(share) - parts[i]))
  }
  const own = shares.findIndex(({ is_own }) => is_own)
  if (rest > 0) parts[own] += rest
  return parts
}
