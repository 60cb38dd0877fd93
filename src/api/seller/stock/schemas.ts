import { ProductStatus } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"

const text = z.string().nullable()

const variant = {
  variant_id: z.string(),
  product_id: z.string(),
  product_title: z.string(),
  variant_title: z.string(),
  sku: text,
}

/** What there is of a variant at the store's own place. */
export const SellerStockLevel = entity("SellerStockLevel", {
  ...variant,
  product_status: z.enum(ProductStatus),
  thumbnail: text,
  stocked_quantity: z.number(),
  reserved_quantity: z.number(),
  available: z.number().describe("What can be sold: below 0 when more was sold than there is"),
  allow_backorder: z.boolean(),
  low_stock_threshold: z
    .number()
    .int()
    .nullable()
    .describe("The variant's own; null takes the store's"),
  threshold: z.number().int().describe("The one in force"),
  is_low: z.boolean(),
  low_since: moment.nullable(),
})

/** That something ran low, and when it was back. */
export const SellerStockCrossing = entity("SellerStockCrossing", {
  id: z.string(),
  ...variant,
  available: z.number(),
  threshold: z.number(),
  crossed_at: moment,
  restocked_at: moment.nullable(),
})
