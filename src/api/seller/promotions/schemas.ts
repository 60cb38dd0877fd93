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
  /** In percent, or in major units of the currency. */
  value: z.number(),
  /** Null for a percentage. */
  currency_code: z.string().nullable(),
  starts_at: moment.nullable(),
  ends_at: moment.nullable(),
  usage_limit: z.number().int().nullable(),
  used: z.number().int(),
  /** `stopped` is the merchant's word. */
  state: z.enum(PROMOTION_STATES),
  /** The most discount that a percentage gives, by currency. */
  maximums: z.array(z.object({ currency_code: z.string(), amount: z.number() }).strict()),
  created_at: moment,
})
