import { fromMinor } from "../../lib/money"
import { isBuyNowAvailable, isReserveMet, nextMinimum } from "./bidding"
import type { AuctionRow } from "./rows"
import type { AuctionStatus } from "./rules"

/** One line of the public history; `amount` is the price after it, in major units. */
export type PublicBid = { id: string; seq: number; alias: string; amount: number; at: string }

/**
 * Everything about a running auction that anybody may know, in major units and ISO times: what
 * leaves the process. Of two states the one with the higher revision is newer.
 */
export type PublicState = {
  auction_id: string
  seq: number
  /** The seq before this change. Who holds a lower one has missed bids. */
  prev_seq?: number
  revision: number
  status: AuctionStatus
  unsold_reason: string | null
  /** Null without bids. */
  current_price: number | null
  currency_code: string
  /** Null when neither live nor scheduled. */
  next_minimum: number | null
  bid_count: number
  bidder_count: number
  leader_alias: string | null
  reserve_met: boolean
  buy_now_available: boolean
  starts_at: string | null
  ends_at: string
  extension_count: number
  server_time: string
  last_bids: PublicBid[]
}

/** A stored bid as the last lines of the history need it. Minor units. */
export type LastBid = {
  id: string
  seq: number
  customer_id: string
  price_after: number
  decided_at: Date
}

export function publicBid(
  row: Pick<AuctionRow, "decimals">,
  bid: LastBid,
  alias: string
): PublicBid {
  return {
    id: bid.id,
    seq: bid.seq,
    alias,
    amount: fromMinor(bid.price_after, row.decimals),
    at: bid.decided_at.toISOString(),
  }
}

/** @param last_bids the newest first */
export function stateOf(
  row: AuctionRow,
  now: Date,
  last_bids: PublicBid[],
  aliasOf: (customer_id: string) => string
): PublicState {
  const { current_price, leader_id, decimals } = row
  const isComing = row.status === "live" || row.status === "scheduled"
  return {
    auction_id: row.id,
    seq: row.seq,
    revision: row.revision,
    status: row.status,
    unsold_reason: row.unsold_reason,
    current_price: current_price === null ? null : fromMinor(current_price, decimals),
    currency_code: row.currency_code,
    next_minimum: isComing ? fromMinor(nextMinimum(row), decimals) : null,
    bid_count: row.bid_count,
    bidder_count: row.bidder_count,
    leader_alias: leader_id === null ? null : aliasOf(leader_id),
    reserve_met: isReserveMet(row),
    buy_now_available: row.status === "live" && isBuyNowAvailable(row),
    starts_at: row.starts_at?.toISOString() ?? null,
    ends_at: row.ends_at.toISOString(),
    extension_count: row.extension_count,
    server_time: now.toISOString(),
    last_bids,
  }
}
