import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import {
  AUCTION_STATUSES,
  BID_RESULTS,
  OFFER_STATUSES,
  SETTLEMENT_KINDS,
  SETTLEMENT_STATUSES,
  STANDINGS,
  UNSOLD_REASONS,
} from "../../../modules/auction/rules"

const amount = z.number().min(0)
const count = z.number().int().min(0)
const id = z.string()

/** What everybody sees of an auction's course; it changes with each bid. */
const course = {
  status: z.enum(AUCTION_STATUSES),
  unsold_reason: z.enum(UNSOLD_REASONS).nullable(),
  currency_code: z.string(),
  current_price: amount.nullable().describe("Null until somebody bids"),
  next_minimum: amount.nullable().describe("Null once nobody can bid any more"),
  bid_count: count,
  bidder_count: count,
  leader_alias: z.string().nullable(),
  reserve_met: z.boolean(),
  buy_now_available: z.boolean(),
  starts_at: moment.nullable(),
  ends_at: moment.nullable(),
  extension_count: count,
  seq: count.describe("The number of the last bid"),
  revision: count.describe("Grows with whatever changes the auction"),
  server_time: moment,
}

const lot = {
  id,
  title: z.string(),
  handle: z.string().nullable(),
  thumbnail: z.string().nullable(),
}

const facts = {
  id,
  variant_id: id,
  seller: z
    .object({ id, name: z.string(), handle: z.string(), verification: z.string() })
    .strict()
    .nullable(),
  start_price: amount,
  has_reserve: z.boolean(),
  buy_now_price: amount.nullable(),
  hard_end_at: moment.nullable(),
  soft_close_window_s: count,
  ...course,
}

/** Only for a customer who signed in. */
const own = {
  my_max: amount.nullable().optional(),
  am_leading: z.boolean().optional(),
  is_watching: z.boolean().optional(),
  state: z.enum(STANDINGS).nullable().optional(),
  settlement: z
    .object({
      ...{ id, kind: z.string(), status: z.enum(SETTLEMENT_STATUSES), amount },
      payment_due_at: moment.nullable(),
      cart_id: z.string().nullable(),
      order_id: z.string().nullable(),
    })
    .strict()
    .nullish(),
  offer: z
    .object({ id, amount, status: z.enum(OFFER_STATUSES), expires_at: moment })
    .strict()
    .nullish(),
}

/** An auction as a row of a list. */
export const StoreAuctionRow = entity("StoreAuctionRow", {
  ...facts,
  product: z.object(lot).strict().nullable(),
  ...own,
})

/** An auction on its own page. */
export const StoreAuction = entity("StoreAuction", {
  ...facts,
  product: z
    .object({ ...lot, description: z.string().nullable() })
    .strict()
    .nullable(),
  ...own,
})

/** A bid in the public history. */
export const StoreBid = entity("StoreBid", {
  id,
  seq: count,
  alias: z.string(),
  amount,
  at: moment,
})

/** How an auction stands after a bid; the same that its room in realtime is told. */
export const StoreAuctionState = entity("StoreAuctionState", {
  auction_id: id,
  ...course,
  last_bids: z.array(StoreBid),
  prev_seq: count.optional().describe("After a bid: the number that came before it"),
})

/** A bid in the history of its auction; one's own shows its max. */
export const StoreListedBid = entity("StoreListedBid", {
  ...StoreBid.shape,
  is_mine: z.literal(true).optional(),
  max_amount: amount.optional(),
})

/** What a bidder is answered. */
export const StorePlacedBid = entity("StorePlacedBid", {
  result: z.enum(BID_RESULTS),
  bid: z
    .object({ id, seq: count, max_amount: amount, price_after: amount, placed_at: moment })
    .strict(),
  auction: StoreAuctionState,
  my_max: amount.nullable(),
  am_leading: z.boolean(),
})

/** What the winner has to pay, and the cart that pays it. */
export const StoreAuctionCheckout = entity("StoreAuctionCheckout", {
  ...{ id, auction_id: id, kind: z.enum(SETTLEMENT_KINDS), amount, currency_code: z.string() },
  payment_due_at: moment.nullable(),
  cart_id: id,
  region_id: z.string().nullable(),
})

/** The lot is the buyer's, and to be paid. */
export const StoreBoughtNow = entity("StoreBoughtNow", {
  settlement_id: id,
  auction: StoreAuctionState,
})
