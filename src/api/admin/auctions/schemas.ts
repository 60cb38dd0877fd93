import { z } from "@medusajs/framework/zod"
import { SellerAuction, SellerAuctionSettlement } from "../../seller/auctions/schemas"

/** An auction as `GET /admin/auctions` lists it: of who has to pay, with e-mail and checkout. */
export const AdminAuction = SellerAuction.extend({
  settlements: z.array(
    SellerAuctionSettlement.extend({
      cart_id: z.string().nullable(),
      customer: z
        .object({ id: z.string(), name: z.string().nullable(), email: z.string() })
        .strict()
        .nullable(),
    }).strict()
  ),
}).strict()
