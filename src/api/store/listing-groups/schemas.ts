import { z } from "@medusajs/framework/zod"
import { entity } from "../../../lib/openapi/answers"
import { OFFER_OBSTACLES } from "../../../modules/catalog/ranking"
import { SELLER_VERIFICATIONS } from "../../../modules/seller/rules"

/** What one seller asks for an article. */
export const StoreListingOffer = entity("StoreListingOffer", {
  product: z
    .object({
      ...{ id: z.string(), title: z.string(), handle: z.string() },
      thumbnail: z.string().nullable(),
    })
    .strict(),
  variant_id: z.string(),
  price: z
    .object({ currency_code: z.string(), amount: z.number().min(0) })
    .strict()
    .nullable(),
  available: z.number().nullable().describe("Pieces; null when they are not counted"),
  in_stock: z.boolean(),
  buyable: z.boolean(),
  reason: z.enum(OFFER_OBSTACLES).optional().describe("Why it cannot be bought"),
  seller: z
    .object({
      ...{ id: z.string(), name: z.string(), handle: z.string() },
      verification: z.enum(SELLER_VERIFICATIONS),
      rating_average: z.number(),
      rating_count: z.number().int().min(0),
    })
    .strict()
    .nullable()
    .describe("Null for the marketplace's own goods"),
})

/** Who offers one article, the best offer first. */
export const StoreListingGroup = entity("StoreListingGroup", {
  key: z.string(),
  offers: z.array(StoreListingOffer),
})
