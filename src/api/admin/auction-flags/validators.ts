import { z } from "@medusajs/framework/zod"
import { listParams } from "../../../lib/query-params"
import { SIGNALS } from "../../../workflows/auction/flag-signals"
import { id } from "../../seller/auctions/validators"

export const AdminListAuctionFlags = listParams({ order: "-score", orderable: ["score"] })
  .extend({
    auction_id: id.optional(),
    seller_id: id.optional().describe(`"none": the merchant's own goods`),
    signal: z.enum(SIGNALS).optional(),
  })
  .strict()
export type AdminListAuctionFlags = z.infer<typeof AdminListAuctionFlags>
