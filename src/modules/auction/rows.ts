import { InferTypeOf } from "@medusajs/framework/types"
import Auction from "./models/auction"
import AuctionBid from "./models/auction-bid"

type Model = InferTypeOf<typeof Auction>

/** Columns that the driver hands over as text, because a bigint may be too large for a number. */
const BIGINTS = [
  "start_price",
  "reserve_price",
  "buy_now_price",
  "current_price",
  "leader_max",
  "fee_amount",
] as const satisfies (keyof Model)[]

const DATES = [
  "starts_at",
  "ends_at",
  "planned_ends_at",
  "hard_end_at",
  "paused_at",
  "published_at",
  "ended_at",
  "settled_at",
  "created_at",
  "updated_at",
] as const satisfies (keyof Model)[]

const OTHERS = [
  "id",
  "seller_id",
  "product_id",
  "variant_id",
  "currency_code",
  "decimals",
  "buy_now_mode",
  "increments",
  "fee_bps",
  "payment_hours",
  "offer_hours",
  "soft_close_window_s",
  "soft_close_reset_s",
  "on_default",
  "relist_max",
  "relist_count",
  "relisted_from_id",
  "status",
  "unsold_reason",
  "status_reason",
  "is_store_stopped",
  "seq",
  "revision",
  "leader_id",
  "bid_count",
  "bidder_count",
  "extension_count",
  "is_buy_now_withdrawn",
] as const satisfies (keyof Model)[]

const COLUMNS = [...OTHERS, ...BIGINTS, ...DATES]

/** An auction as it lies in its table: amounts in minor units, times as dates. */
export type AuctionRow = Pick<Model, (typeof COLUMNS)[number]>
export type BidRow = InferTypeOf<typeof AuctionBid>

/** By name, so that a column added by a later release does not upset a prepared statement. */
export const AUCTION_COLUMNS = COLUMNS.join(", ")

/** Makes numbers and dates of what the driver hands over; columns that are not read stay out. */
export function readAuction(raw: Record<string, unknown>): AuctionRow {
  const row: Record<string, unknown> = {}
  for (const column of COLUMNS) if (column in raw) row[column] = raw[column]
  for (const column of BIGINTS) if (row[column] != null) row[column] = Number(row[column])
  for (const column of DATES) {
    const at = row[column]
    // What else could stand there is the text that the database sends.
    if (at != null && !(at instanceof Date)) row[column] = new Date(at as string)
  }
  // Every column of the type was copied above when the statement asked for AUCTION_COLUMNS.
  return row as AuctionRow
}
