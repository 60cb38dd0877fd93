import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import {
  PROMOTION_KINDS,
  PROMOTION_STATES,
  PROMOTION_TARGETS,
} from "../../../modules/promotion-policy/rules"

/** A code with which shoppers pay less in the store. */
export const SellerPromotion = entity("SellerPromotion", {
  id: z.string(),
  code: z.string(),
  kind: z.enum(PROMOTION_KINDS),
  target: z.enum(PROMOTION_TARGETS),
  value: z.number().describe("In percent, or in major units of the currency"),
  currency_code: z.string().nullable().describe("Null for a percentage"),
  starts_at: moment.nullable(),
  ends_at: moment.nullable(),
  usage_limit: z.number().int().nullable(),
  used: z.number().int(),
  state: z.enum(PROMOTION_STATES).describe("`stopped` is the merchant's word"),
  maximums: z
    .array(z.object({ currency_code: z.string(), amount: z.number() }).strict())
    .describe("The most discount that a percentage gives, by currency"),
  created_at: moment,
})
