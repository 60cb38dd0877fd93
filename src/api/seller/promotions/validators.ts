import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { listParams, oneOrMore, search, unusedFields } from "../../../lib/query-params"
import {
  CODE_LENGTH_MAX,
  CODE_LENGTH_MIN,
  PROMOTION_KINDS,
  PROMOTION_STATES,
  PROMOTION_TARGETS,
  USAGE_LIMIT_MAX,
} from "../../../modules/promotion-policy/rules"
import { PRICE_MAX } from "../../../modules/seller/product-rules"
import { maximums } from "../../admin/promotion-policies/validators"

export const PROMOTION_ORDERS = ["created_at", "code", "used"] as const

export const SellerListPromotions = listParams({
  order: "-created_at",
  orderable: PROMOTION_ORDERS,
})
  .extend({ fields: unusedFields, q: search, state: oneOrMore(PROMOTION_STATES) })
  .strict()
export type SellerListPromotions = z.infer<typeof SellerListPromotions>

const CODE = /^[A-Z0-9][A-Z0-9_-]*$/
const code = z
  .string()
  .trim()
  .toUpperCase()
  .min(CODE_LENGTH_MIN)
  .max(CODE_LENGTH_MAX)
  .regex(CODE, { error: accepts("letters of A to Z, digits, - and _, like SPRING-10") })
const moment = z.iso
  .datetime({ offset: true, error: accepts("a time like 2026-11-21T12:00:00Z") })
  .transform((text) => new Date(text))

const terms = {
  value: z
    .number()
    .positive()
    .max(PRICE_MAX)
    .describe("In percent, or in major units of the currency"),
  starts_at: moment.nullish(),
  ends_at: moment.nullish(),
  usage_limit: z.number().int().min(1).max(USAGE_LIMIT_MAX).nullish(),
  maximums: maximums.optional().describe("The most discount that a percentage gives"),
}

export const SellerCreatePromotion = z
  .object({
    code,
    kind: z.enum(PROMOTION_KINDS),
    target: z.enum(PROMOTION_TARGETS),
    currency_code: z.string().trim().toLowerCase().length(3).nullish(),
    ...terms,
  })
  .strict()
  .refine(({ kind, currency_code }) => (kind === "fixed") === Boolean(currency_code), {
    path: ["currency_code"],
    error: accepts("the currency of a fixed amount, and nothing for a percentage"),
  })
export type SellerCreatePromotion = z.infer<typeof SellerCreatePromotion>

export const SellerUpdatePromotion = z
  .object({ ...terms, value: terms.value.optional(), end_now: z.literal(true).optional() })
  .strict()
export type SellerUpdatePromotion = z.infer<typeof SellerUpdatePromotion>
