import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import {
  OFFER_STATUSES,
  SETTLEMENT_KINDS,
  SETTLEMENT_STATUSES,
} from "../../../modules/auction/rules"

/** A second chance for a bidder, at their own highest bid. */
export const StoreAuctionOffer = entity("StoreAuctionOffer", {
  id: z.string(),
  auction_id: z.string(),
  amount: z.number().min(0),
  currency_code: z.string(),
  status: z.enum(OFFER_STATUSES),
  expires_at: moment,
  answered_at: moment.nullable(),
})

/** What there is to pay, once the offer is accepted. */
export const StoreAuctionSettlement = entity("StoreAuctionSettlement", {
  id: z.string(),
  kind: z.enum(SETTLEMENT_KINDS),
  status: z.enum(SETTLEMENT_STATUSES),
  amount: z.number().min(0),
  payment_due_at: moment,
  cart_id: z.string().nullable().describe("Null until the checkout is made"),
  order_id: z.string().nullable(),
})
