import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import {
  AUCTION_STATUSES,
  BID_RESULTS,
  CHANGE_KINDS,
  DEED_ACTORS,
} from "../../../modules/auction/rules"
import { SellerAuction, SellerAuctionSettlement } from "../../seller/auctions/schemas"

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

/** How many auctions there are in each status. */
export const AdminAuctionCounts = entity("AdminAuctionCounts", {
  ...Object.fromEntries(AUCTION_STATUSES.map((status) => [status, z.number().int()])),
})

/** A bid as the merchant reads it: whose it is, and what nobody is told but them, own raises. */
export const AdminAuctionBid = entity("AdminAuctionBid", {
  id: z.string(),
  seq: z.number().int(),
  alias: z.string(),
  customer_id: z.string(),
  customer: z.object({ name: z.string().nullable(), email: z.string().nullable() }).strict().nullable(),
  price_after: z.number(),
  is_leader_after: z.boolean(),
  result: z.enum(BID_RESULTS),
  placed_at: moment,
  voided_at: moment.nullable(),
  voided_by: z.enum(DEED_ACTORS).nullable(),
  voided_reason: z.string().nullable(),
})

/** Something that was done to an auction. */
export const AdminAuctionChange = entity("AdminAuctionChange", {
  id: z.string(),
  kind: z.enum(CHANGE_KINDS),
  actor_type: z.enum(DEED_ACTORS),
  /** Of a bidder, the alias. */
  actor_name: z.string().nullable(),
  reason: z.string().nullable(),
  /** Facts like the end before and after. */
  details: z.record(z.string(), z.unknown()).nullable(),
  at: moment,
})
