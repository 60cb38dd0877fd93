import { z } from "@medusajs/framework/zod"
import { entity } from "../../../lib/openapi/answers"
import { DEFAULT_POLICIES } from "../../../modules/auction/rules"

const count = z.number().int()

/** What holds for auctions that do not say otherwise. */
export const AdminAuctionSettings = entity("AdminAuctionSettings", {
  /** What the house earns of a sale, of 10,000. */
  fee_bps: count,
  payment_hours: count,
  offer_hours: count,
  /** A bid so shortly before the end moves it. */
  soft_close_window_s: count,
  soft_close_reset_s: count,
  relist_max: count,
  bids_per_10_s: count,
  /** What follows when the winner does not pay. */
  on_default: z.enum(DEFAULT_POLICIES),
})

/** By how much a bid must exceed the price in a currency. */
export const AdminAuctionIncrements = entity("AdminAuctionIncrements", {
  currency_code: z.string(),
  /** The usual steps: nobody has set any. */
  is_default: z.boolean(),
  tiers: z.array(z.object({ from: z.number(), step: z.number() }).strict()),
})
