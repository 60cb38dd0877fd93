import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { BEARERS, MAXIMUMS_MAX, SHARE_BP_MAX } from "../../../modules/promotion-policy/rules"
import { PRICE_MAX } from "../../../modules/seller/product-rules"

const CURRENCY = /^[a-z]{3}$/

/** Most discounts in major units, one for each currency. */
export const maximums = z
  .array(
    z
      .object({
        currency_code: z.string().trim().toLowerCase().regex(CURRENCY),
        amount: z.number().positive().max(PRICE_MAX),
      })
      .strict()
  )
  .max(MAXIMUMS_MAX)

export const AdminSetPromotionPolicy = z
  .object({
    bearer: z.enum(BEARERS).optional(),
    merchant_share_bp: z.number().int().min(0).max(SHARE_BP_MAX).optional(),
    maximums: maximums.optional(),
  })
  .strict()
  .refine(({ bearer, merchant_share_bp }) => bearer || merchant_share_bp === undefined, {
    path: ["bearer"],
    error: accepts(`${BEARERS.join(", ")}, and is needed with merchant_share_bp`),
  })
export type AdminSetPromotionPolicy = z.infer<typeof AdminSetPromotionPolicy>
