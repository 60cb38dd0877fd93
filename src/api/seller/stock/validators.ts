import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { listParams, search, unusedFields } from "../../../lib/query-params"
import { STOCK_MAX } from "../../../modules/seller/product-rules"
import { LOW_STOCK_THRESHOLD_MAX, STOCK_CHANGES_MAX } from "../../../modules/stock/rules"
import { STOCK_ORDERS } from "../../../workflows/stock/list-stock"

const only = z
  .string()
  .refine((given) => given === "true", { error: accepts("true") })
  .meta({ enum: ["true"] })
  .optional()

export const SellerListStock = listParams({
  order: "product_title",
  orderable: STOCK_ORDERS,
}).extend({ fields: unusedFields, q: search, low: only.describe("Only what is low") })

export const SellerListCrossings = listParams({
  order: "-crossed_at",
  orderable: ["crossed_at"],
}).extend({ fields: unusedFields, open: only.describe("Only what is low still") })

const level = z
  .object({
    variant_id: z.string().min(1).max(64),
    stocked_quantity: z.number().int().min(0).max(STOCK_MAX).optional(),
    low_stock_threshold: z
      .number()
      .int()
      .min(0)
      .max(LOW_STOCK_THRESHOLD_MAX)
      .nullish()
      .describe("Null takes the store's own"),
  })
  .strict()
  .refine((wish) => wish.stocked_quantity !== undefined || wish.low_stock_threshold !== undefined, {
    error: accepts("stocked_quantity, low_stock_threshold or both"),
  })

export const SellerSetStock = z
  .object({
    levels: z
      .array(level)
      .min(1)
      .max(STOCK_CHANGES_MAX)
      .refine((given) => new Set(given.map((one) => one.variant_id)).size === given.length, {
        error: accepts("each variant once"),
      }),
  })
  .strict()
export type SellerSetStock = z.infer<typeof SellerSetStock>
