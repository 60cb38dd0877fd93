import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import {
  APPROVAL_POLICIES,
  SELLER_STATUSES,
  SELLER_VERIFICATIONS,
} from "../../../modules/seller/rules"

const text = z.string().nullable()
const momentOrNone = moment.nullable()

/** The address of the company, for the merchant; shoppers do not read it. */
export const SellerAddress = entity("SellerAddress", {
  address_1: z.string(),
  address_2: text.optional(),
  city: z.string(),
  province: text.optional(),
  postal_code: text.optional(),
  country_code: z.string().describe("ISO 3166-1 alpha-2, lower case"),
})

/** The own store, with what only its members and the merchant read. */
export const SellerStore = entity("SellerStore", {
  id: z.string(),
  name: z.string(),
  handle: z.string(),
  biography: text,
  logo_url: text,
  cover_url: text,
  status: z.enum(SELLER_STATUSES),
  status_reason: text,
  verification: z.enum(SELLER_VERIFICATIONS),
  verification_requested_at: momentOrNone,
  verification_reason: text,
  rating_average: z.number(),
  rating_count: z.number().int(),
  holiday_from: momentOrNone,
  holiday_to: momentOrNone,
  is_on_holiday: z.boolean(),
  approval_policy: z.enum(APPROVAL_POLICIES),
  low_stock_threshold: z.number().int(),
  legal_name: z.string(),
  tax_id: text,
  email: z.string(),
  phone: text,
  address: SellerAddress.nullable(),
  created_at: moment,
})

/** What keeps a store from closing, if anything does. */
export const SellerClosing = entity("SellerClosing", {
  can_close: z.boolean(),
  blockers: z.array(
    z
      .object({
        type: z.enum(["open_orders", "open_auctions", "open_balance"]),
        count: z.number().int(),
        message: z.string(),
      })
      .strict()
  ),
})
