import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import {
  AUCTION_STATUSES,
  BID_RESULTS,
  BUY_NOW_MODES,
  CHANGE_KINDS,
  DEED_ACTORS,
  DEFAULT_POLICIES,
  OFFER_STATUSES,
  SETTLEMENT_KINDS,
  SETTLEMENT_STATUSES,
  UNSOLD_REASONS,
} from "../../../modules/auction/rules"
import { SELLER_VERIFICATIONS } from "../../../modules/seller/rules"

const text = z.string().nullable()
const amount = z.number()
const count = z.number().int().min(0)
const momentOrNone = moment.nullable()

/** Who has to pay is told by name; of everybody else there is the alias. */
export const SellerAuctionSettlement = entity("SellerAuctionSettlement", {
  id: z.string(),
  attempt: z.number().int(),
  kind: z.enum(SETTLEMENT_KINDS),
  status: z.enum(SETTLEMENT_STATUSES),
  alias: z.string(),
  amount,
  payment_due_at: moment,
  order_id: text,
  paid_at: momentOrNone,
  completed_at: momentOrNone,
  defaulted_at: momentOrNone,
  customer: z.object({ id: z.string(), name: text }).strict().nullable(),
})

/** A second chance that a bidder was given. */
export const SellerAuctionOffer = entity("SellerAuctionOffer", {
  id: z.string(),
  alias: z.string(),
  status: z.enum(OFFER_STATUSES),
  expires_at: moment,
  amount: amount.optional().describe("The bidder's max, told once it has become a price"),
})

/** An auction as whoever looks after it reads it; no bidder's max is in it. */
export const SellerAuction = entity("SellerAuction", {
  id: z.string(),
  status: z.enum(AUCTION_STATUSES),
  unsold_reason: z.enum(UNSOLD_REASONS).nullable(),
  product: z
    .object({ id: z.string(), title: z.string(), handle: z.string(), thumbnail: text })
    .strict()
    .nullable(),
  variant_id: z.string(),
  seller: z
    .object({
      id: z.string(),
      name: z.string(),
      handle: z.string(),
      verification: z.enum(SELLER_VERIFICATIONS),
    })
    .strict()
    .nullable(),
  currency_code: z.string(),
  start_price: amount,
  current_price: amount.nullable().describe("Null until somebody bids"),
  next_minimum: amount.nullable().describe("Null when nobody can bid"),
  bid_count: count,
  bidder_count: count,
  leader_alias: text,
  reserve_met: z.boolean(),
  has_reserve: z.boolean(),
  buy_now_price: amount.nullable(),
  buy_now_available: z.boolean(),
  starts_at: momentOrNone,
  ends_at: moment,
  hard_end_at: momentOrNone,
  soft_close_window_s: count,
  extension_count: count,
  seq: count.describe("The number of the last bid"),
  revision: count.describe("Grows with whatever changes the auction"),
  server_time: moment,
  seller_id: text.describe("Null for the merchant's own goods"),
  reserve_price: amount.nullable(),
  buy_now_mode: z.enum(BUY_NOW_MODES).nullable(),
  fee_bps: z.number().int().nullable().describe("200 is 2 %"),
  fee_amount: amount.nullable(),
  soft_close_reset_s: count,
  on_default: z.enum(DEFAULT_POLICIES),
  relist_max: count,
  relisted_from_id: text,
  planned_ends_at: momentOrNone,
  status_reason: text,
  paused_at: momentOrNone,
  is_store_stopped: z.boolean(),
  published_at: momentOrNone,
  ended_at: momentOrNone,
  settled_at: momentOrNone,
  created_at: moment,
  watcher_count: count,
  settlements: z.array(SellerAuctionSettlement),
  offers: z.array(SellerAuctionOffer),
})

/** How many auctions there are in each status. */
export const SellerAuctionCounts = z
  .record(z.enum(AUCTION_STATUSES), count)
  .meta({ id: "SellerAuctionCounts" })

/** A bid in the ledger of an auction. */
export const SellerAuctionBid = entity("SellerAuctionBid", {
  id: z.string(),
  seq: count,
  alias: z.string(),
  price_after: amount,
  is_leader_after: z.boolean(),
  result: z.enum(BID_RESULTS),
  placed_at: moment,
  voided_at: momentOrNone,
  voided_by: z.enum(DEED_ACTORS).nullable(),
  voided_reason: text,
})

/** What somebody did to an auction. */
export const SellerAuctionChange = entity("SellerAuctionChange", {
  id: z.string(),
  kind: z.enum(CHANGE_KINDS),
  actor_type: z.enum(DEED_ACTORS),
  actor_name: text.describe("A bidder's alias, or the name of one of the store's own people"),
  reason: text,
  details: z
    .record(z.string(), z.unknown())
    .nullable()
    .describe("Facts of the change, such as the end before and after"),
  at: moment,
})

/** What holds for an auction that does not say otherwise. */
export const SellerAuctionDefaults = entity("SellerAuctionDefaults", {
  fee_bps: count,
  payment_hours: count,
  soft_close_window_s: count,
  soft_close_reset_s: count,
  on_default: z.enum(DEFAULT_POLICIES),
  relist_max: count,
  increments: z
    .array(z.object({ from: amount, step: amount }).strict())
    .describe("From this price on, the next bid is at least so much more"),
})
