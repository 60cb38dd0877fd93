import type { Statement } from "./database"

export const VALID_BIDS: Statement = {
  name: "auction_valid_bids",
  text: `select id, seq, customer_id, max_amount, result, decided_at from auction_bid
    where auction_id = $1 and voided_at is null order by seq`,
}

export const OPEN_AUCTIONS_OF: Statement = {
  name: "auction_open_auctions_of",
  text: `select distinct auction.id from auction
    join auction_bid on auction_bid.auction_id = auction.id
    where auction_bid.customer_id = $1 and auction_bid.voided_at is null
      and auction.status in ('live', 'paused') and auction.deleted_at is null
    order by auction.id`,
}

/** The marks on the bids and what the rest of them makes of the auction. */
export const TAKE_OUT: Statement = {
  name: "auction_take_out",
  text: `with voided as (
      update auction_bid set voided_at = $2::timestamptz, voided_by = $3, voided_reason = $4,
        updated_at = $2::timestamptz
      where id = any($1) and voided_at is null
    )
    update auction set current_price = $6, leader_id = $7, leader_max = $8, bid_count = $9,
      bidder_count = $10, ends_at = $11, extension_count = $12, is_buy_now_withdrawn = $13,
      revision = revision + 1, updated_at = $2::timestamptz
    where id = $5`,
}
