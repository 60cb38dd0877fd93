import { z } from "@medusajs/framework/zod"
import {
  AUCTION_STATUSES,
  BUY_NOW_MODES,
  DEFAULT_POLICIES,
  OFFER_STATUSES,
  SETTLEMENT_KINDS,
  SETTLEMENT_STATUSES,
  UNSOLD_REASONS,
} from "../../../modules/auction/rules"
import { SELLER_VERIFICATIONS } from "../../../modules/seller/rules"

const momentOrNone = z.iso.datetime().nullable()

/** Who has to pay is told by name; of everybody else there is the alias. */
export const SellerAuctionSettlement = z
  .object({
    id: z.string(),
    attempt: z.number().int(),
    kind: z.enum(SETTLEMENT_KINDS),
    status: z.enum(SETTLEMENT_STATUSES),
    alias: z.string(),
    amount: z.number(),
    payment_due_at: z.iso.datetime(),
    order_id: z.string().nullable(),
    paid_at: momentOrNone,
    completed_at: momentOrNone,
    defaulted_at: momentOrNone,
    customer: z.object({ id: z.string(), name: z.string().nullable() }).strict().nullable(),
  })
  .strict()

/** The amount is a bidder's max until it has become a price. */
const offer = z
  .object({
    id: z.string(),
    alias: z.string(),
    status: z.enum(OFFER_STATUSES),
    expires_at: z.iso.datetime(),
    amount: z.number().optional(),
  })
  .strict()

/** An auction as `GET /seller/auctions` lists it; amounts in major units. */
export const SellerAuction = z
  .object({
    id: z.string(),
    status: z.enum(AUCTION_STATUSES),
    unsold_reason: z.enum(UNSOLD_REASONS).nullable(),
    product: z
      .object({
        id: z.string(),
        title: z.string(),
        handle: z.string(),
        thumbnail: z.string().nullable(),
      })
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
    start_price: z.number(),
    current_price: z.number().nullable(),
    next_minimum: z.number().nullable(),
    bid_count: z.number().int(),
    bidder_count: z.number().int(),
    leader_alias: z.string().nullable(),
    reserve_met: z.boolean(),
    has_reserve: z.boolean(),
    buy_now_price: z.number().nullable(),
    buy_now_available: z.boolean(),
    starts_at: momentOrNone,
    ends_at: z.iso.datetime(),
    hard_end_at: momentOrNone,
    soft_close_window_s: z.number().int(),
    extension_count: z.number().int(),
    seq: z.number().int(),
    revision: z.number().int(),
    server_time: z.iso.datetime(),
    seller_id: z.string().nullable(),
    reserve_price: z.number().nullable(),
    buy_now_mode: z.enum(BUY_NOW_MODES).nullable(),
    fee_bps: z.number().int().nullable(),
    fee_amount: z.number().nullable(),
    soft_close_reset_s: z.number().int(),
    on_default: z.enum(DEFAULT_POLICIES),
    relist_max: z.number().int(),
    relisted_from_id: z.string().nullable(),
    planned_ends_at: momentOrNone,
    status_reason: z.string().nullable(),
    paused_at: momentOrNone,
    is_store_stopped: z.boolean(),
    published_at: momentOrNone,
    ended_at: momentOrNone,
    settled_at: momentOrNone,
    created_at: z.iso.datetime(),
    watcher_count: z.number().int(),
    settlements: z.array(SellerAuctionSettlement),
    offers: z.array(offer),
  })
  .strict()
