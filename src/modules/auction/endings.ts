import { isReserveMet, Lot } from "./bidding"
import type { StoredBid } from "./replay"
import type { AuctionRow } from "./rows"
import { FREE_HAND_MS, RETRACTION_MS, UnsoldReason } from "./rules"

/** What the hammer finds. A sale is always to the leader at the price, never at the max. */
export type Outcome =
  | { status: "sold"; unsold_reason: null; winner_id: string; price: number }
  | { status: "unsold"; unsold_reason: UnsoldReason; winner_id: null; price: null }

export function outcomeOf(
  lot: Pick<Lot, "leader_id" | "current_price" | "leader_max" | "reserve_price" | "seq">
): Outcome {
  const { leader_id, current_price } = lot
  const unsold = (unsold_reason: UnsoldReason): Outcome => ({
    ...{ status: "unsold", unsold_reason },
    ...{ winner_id: null, price: null },
  })
  if (leader_id === null || current_price === null) return unsold(lot.seq ? "voided" : "no_bids")
  if (!isReserveMet(lot)) return unsold("reserve_not_met")
  return { status: "sold", unsold_reason: null, winner_id: leader_id, price: current_price }
}

type Clock = Pick<AuctionRow, "status" | "ends_at" | "paused_at">

/** Long before the end, bids may be taken back and an auction ended without a sale. */
export function isFarFromEnd({ status, ends_at, paused_at }: Clock, now: Date): boolean {
  // A pause stops the clock.
  const at = (status === "paused" && paused_at) || now
  return ends_at.getTime() - at.getTime() > FREE_HAND_MS
}

/**
 * Which bids of one bidder may be taken back now: all of them long before the end, later only the
 * last one, while it is young.
 *
 * @param own valid bids of that bidder, by rising seq
 * @param bid_id the bid in question; left out: whatever may go
 * @returns the bids that go, or the reason why none does
 */
export function whatMayGo(
  lot: Clock,
  own: readonly StoredBid[],
  now: Date,
  bid_id?: string
): StoredBid[] | string {
  if (isFarFromEnd(lot, now)) return [...own]
  const last = own[own.length - 1]
  const hours = FREE_HAND_MS / RETRACTION_MS
  if (bid_id !== undefined && last.id !== bid_id) {
    return `within ${hours} hours of the end only the last bid of a bidder may be taken back`
  }
  if (now.getTime() - last.decided_at.getTime() <= RETRACTION_MS) return [last]
  return `within ${hours} hours of the end a bid may be taken back for one hour after it was placed`
}
