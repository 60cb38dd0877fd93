import { z } from "@medusajs/framework/zod"
import { entity } from "../../../lib/openapi/answers"
import { DEFAULT_POLICIES } from "../../../modules/auction/rules"

const count = z.number().int()

/** What holds for auctions that do not say otherwise. */
export const AdminAuctionSettings = entity("AdminAuctionSettings", {
  fee_bps: count.describe("What the house earns of a sale, of 10,000"),
  payment_hours: count,
  offer_hours: count,
  soft_close_window_s: count.describe("A bid so shortly before the end moves it"),
  soft_close_reset_s: count,
  relist_max: count,
  bids_per_10_s: count,
  on_default: z.enum(DEFAULT_POLICIES).describe("What follows when the winner does not pay"),
})

/** By how much a bid must exceed the price in a currency. */
export const AdminAuctionIncrements = entity("AdminAuctionIncrements", {
  currency_code: z.string(),
  is_default: z.boolean().describe("The usual steps: nobody has set any"),
  tiers: z.array(z.object({ from: z.number(), step: z.number() }).strict()),
})
