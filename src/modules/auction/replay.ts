import { Lot, softClose, take } from "./bidding"
import type { BidResult } from "./rules"

/** A valid stored bid, as a replay needs it. */
export type StoredBid = {
  id: string
  seq: number
  customer_id: string
  max_amount: number
  /** What it did when it was decided; the public history goes by this for ever. */
  result: BidResult
  decided_at: Date
}

/** The lot as if it had no bids, but for what stays as it is: numbers, end, and a withdrawn offer. */
export const emptied = <L extends Lot>(lot: L): L => ({
  ...lot,
  current_price: null,
  leader_id: null,
  leader_max: null,
  bid_count: 0,
  bidder_count: 0,
})

/**
 * What the lot would be if it had had these bids only. They were valid when they were made, so no
 * minimum and no clock is asked again, and numbers, end and extensions stay.
 *
 * @param bids valid ones, by rising seq
 * @param onStep told what each bid does in this run of things
 */
export function replay<L extends Lot>(
  lot: L,
  bids: readonly StoredBid[],
  onStep?: (bid: StoredBid, result: BidResult) => void
): L {
  const next = emptied(lot)
  const bidders = new Set<string>()
  for (const bid of bids) {
    const { result, ...standing } = take(next, bid)
    Object.assign(next, standing)
    bidders.add(bid.customer_id)
    if (bid.result !== "max_raised") next.bid_count += 1
    onStep?.(bid, result)
  }
  next.bidder_count = bidders.size
  return next
}

/** What a running lot becomes when these bids are left of it; who is left gets time to react. */
export function recompute<L extends Lot>(lot: L, left: readonly StoredBid[], now: Date): L {
  const next = replay(lot, left)
  // A pause stops the clock, and going on moves the end anyway.
  return lot.status === "live" ? softClose(next, now) : next
}

/**
 * The bids that go when these are taken out: they and their own raises. A raise without the bid
 * that it raised would come in as a bid of its own, which can drive the price up; taking bids out
 * must never do that to those who stay.
 *
 * @param bids all valid ones, by rising seq
 * @param taken ids of those to take out
 */
export function withRaises(
  lot: Lot,
  bids: readonly StoredBid[],
  taken: ReadonlySet<string>
): StoredBid[] {
  /** Of each customer, whether the bid that later raises belong to goes. */
  const goes = new Map<string, boolean>()
  const gone: StoredBid[] = []
  replay(lot, bids, (bid, result) => {
    const isGone = taken.has(bid.id) || (result === "max_raised" && goes.get(bid.customer_id))
    if (result !== "max_raised" || isGone) goes.set(bid.customer_id, Boolean(isGone))
    if (isGone) gone.push(bid)
  })
  return gone
}
