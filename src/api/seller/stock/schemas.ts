import { z } from "@medusajs/framework/zod"

/** A row of `GET /seller/stock/crossings`: that something ran low, and when it was back. */
export const SellerStockCrossing = z
  .object({
    id: z.string(),
    variant_id: z.string(),
    product_id: z.string(),
    product_title: z.string(),
    variant_title: z.string(),
    sku: z.string().nullable(),
    available: z.number(),
    threshold: z.number(),
    crossed_at: z.iso.datetime(),
    restocked_at: z.iso.datetime().nullable(),
  })
  .strict()
