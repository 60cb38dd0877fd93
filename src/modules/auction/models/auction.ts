import { model } from "@medusajs/framework/utils"
import { AUCTION_STATUSES, BUY_NOW_MODES, DEFAULT_POLICIES, UNSOLD_REASONS } from "../rules"
import type { IncrementTier } from "../increments"

/**
 * One lot on sale. Amounts are whole minor units of the currency, in `bigint` columns that the
 * driver hands over as text: `readAuction` in `rows.ts` makes numbers of them. The row is never
 * linked from a core entity, because it holds what nobody may read: reserve, leader and max.
 *
 * Two columns are the database's own (see the migration): `is_open`, from publishing until nothing
 * more can happen, and `listing_format`, "auction" while it is open, which refers to the listing.
 */
export default model
  .define("auction", {
    id: model.id({ prefix: "auc" }).primaryKey(),
    /** Null: the merchant's own goods. */
    seller_id: model.text().nullable(),
    product_id: model.text(),
    variant_id: model.text(),
    currency_code: model.text(),
    /** Digits after the point in this currency. */
    decimals: model.number(),
    start_price: model.number(),
    reserve_price: model.number().nullable(),
    buy_now_price: model.number().nullable(),
    buy_now_mode: model.enum([...BUY_NOW_MODES]).nullable(),
    /** Copies of the tables and settings in force when it was published. */
    increments: model.json<IncrementTier[]>().nullable(),
    fee_bps: model.number().nullable(),
    payment_hours: model.number().nullable(),
    offer_hours: model.number().nullable(),
    /** Null in a draft: starts when published. */
    starts_at: model.dateTime().nullable(),
    ends_at: model.dateTime(),
    /** The end as published, before bids moved it. */
    planned_ends_at: model.dateTime().nullable(),
    hard_end_at: model.dateTime().nullable(),
    soft_close_window_s: model.number(),
    soft_close_reset_s: model.number(),
    on_default: model.enum([...DEFAULT_POLICIES]),
    relist_max: model.number(),
    /** How many auctions of this lot went before by relisting after a default. */
    relist_count: model.number().default(0),
    relisted_from_id: model.text().nullable(),

    status: model.enum([...AUCTION_STATUSES]).default("draft"),
    unsold_reason: model.enum([...UNSOLD_REASONS]).nullable(),
    /** Why it was paused or cancelled. */
    status_reason: model.text().nullable(),
    paused_at: model.dateTime().nullable(),
    /** The store was stopped; set on open auctions, which pause until it sells again. */
    is_store_stopped: model.boolean().default(false),
    published_at: model.dateTime().nullable(),
    ended_at: model.dateTime().nullable(),
    /** From here on nothing more can happen: paid, or given up. */
    settled_at: model.dateTime().nullable(),

    /** Of the last stored bid; bids are numbered without gaps. */
    seq: model.number().default(0),
    /** Counts every change of the row, so that a reader can tell which of two states is newer. */
    revision: model.number().default(0),
    current_price: model.number().nullable(),
    leader_id: model.text().nullable(),
    leader_max: model.number().nullable(),
    /** Valid bids; own raises are not counted. */
    bid_count: model.number().default(0),
    bidder_count: model.number().default(0),
    extension_count: model.number().default(0),
    /** Once withdrawn it stays withdrawn. */
    is_buy_now_withdrawn: model.boolean().default(false),
    /** What the house earns of the sale, in minor units. */
    fee_amount: model.number().nullable(),
  })
  .indexes([
    { on: ["seller_id", "status"] },
    { on: ["product_id"] },
    { on: ["status", "ends_at"] },
    // What the closer looks for every second.
    { on: ["ends_at"], where: "status = 'live' AND deleted_at IS NULL" },
    { on: ["starts_at"], where: "status = 'scheduled' AND deleted_at IS NULL" },
    { on: ["relisted_from_id"], where: "relisted_from_id IS NOT NULL AND deleted_at IS NULL" },
  ])
