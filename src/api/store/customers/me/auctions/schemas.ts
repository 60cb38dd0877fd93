import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../../../lib/openapi/answers"
import { BID_RESULTS, STANDINGS } from "../../../../../modules/auction/rules"
import { StoreAuctionRow } from "../../../auctions/schemas"

const amount = z.number().min(0)

/** A bid of the customer who asks, with its max. */
export const StoreOwnBid = entity("StoreOwnBid", {
  id: z.string(),
  auction_id: z.string(),
  seq: z.number().int().min(0),
  max_amount: amount,
  price_after: amount,
  result: z.enum(BID_RESULTS),
  status: z
    .enum(STANDINGS)
    .describe("How the customer stands in the auction now, or that this bid was taken out"),
  placed_at: moment,
  voided_at: moment.nullable(),
  voided_reason: z.string().nullable(),
  auction: StoreAuctionRow,
})
