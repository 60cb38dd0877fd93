import { z } from "@medusajs/framework/zod"
import { entity } from "../../../lib/openapi/answers"
import {
  SellerAuction,
  SellerAuctionBid,
  SellerAuctionSettlement,
} from "../../seller/auctions/schemas"

/** An auction as `GET /admin/auctions` lists it: of who has to pay, with e-mail and checkout. */
export const AdminAuction = entity("AdminAuction", {
  ...SellerAuction.shape,
  settlements: z.array(
    z
      .object({
        ...SellerAuctionSettlement.shape,
        cart_id: z.string().nullable(),
        customer: z
          .object({ id: z.string(), name: z.string().nullable(), email: z.string() })
          .strict()
          .nullable(),
      })
      .strict()
  ),
})

/** A bid as the merchant reads it: with whose it is, and with raises of the own max. */
export const AdminAuctionBid = entity("AdminAuctionBid", {
  ...SellerAuctionBid.shape,
  customer_id: z.string(),
  customer: z
    .object({ name: z.string().nullable(), email: z.string().nullable() })
    .strict()
    .nullable(),
})
