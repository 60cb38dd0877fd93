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

const numeric: ReadonlySet<string> = new Set(BIGINTS)
const temporal: ReadonlySet<string> = new Set(DATES)

/**
 * Makes numbers and dates of what the driver hands over; columns that are not read stay out. All
 * fields are given at once: an object that so many are added to one by one is slow to copy, and
 * every bid copies its auction.
 */
export function readAuction(raw: Record<string, unknown>): AuctionRow {
  const columns = COLUMNS.filter((column) => column in raw)
  const row = Object.fromEntries(columns.map((column) => [column, valueOf(column, raw[column])]))
  // Every column of the type was copied above when the statement asked for AUCTION_COLUMNS.
  return row as AuctionRow
}

function valueOf(column: string, value: unknown): unknown {
  if (value == null) return value
  if (numeric.has(column)) return Number(value)
  // What else could stand in a date's column is the text that the database sends.
  return temporal.has(column) && !(value instanceof Date) ? new Date(value as string) : value
}
