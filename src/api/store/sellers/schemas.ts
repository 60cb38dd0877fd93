import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { SELLER_VERIFICATIONS } from "../../../modules/seller/rules"
import { PlatformProduct } from "../../platform-schemas"

/** What shoppers read of a store. */
export const StoreSeller = entity("StoreSeller", {
  id: z.string(),
  name: z.string(),
  handle: z.string(),
  biography: z.string().nullable(),
  logo_url: z.string().nullable(),
  cover_url: z.string().nullable(),
  verification: z.enum(SELLER_VERIFICATIONS),
  rating_average: z.number().describe("0 until there are enough ratings to show"),
  rating_count: z.number().int().min(0),
  holiday_from: moment.nullable(),
  holiday_to: moment.nullable(),
  created_at: moment,
})

/** How fast a store answers buyers. */
export const StoreResponseTime = entity("StoreResponseTime", {
  days: z.number().int().describe("How far back its answers count"),
  median_minutes: z.number().nullable().describe("In opening hours; null while there are too few"),
})

/** What a product of the platform says about its store. */
export const ProductSeller = entity("ProductSeller", {
  id: z.string(),
  name: z.string(),
  handle: z.string(),
  verification: z.enum(SELLER_VERIFICATIONS),
  rating_average: z.number(),
  rating_count: z.number().int().min(0),
  holiday_from: moment.nullable(),
  holiday_to: moment.nullable(),
})

/** The platform's product, with whose it is and what buyers gave it. */
export const StoreSellerProduct = z
  .looseObject({
    ...PlatformProduct.shape,
    seller: ProductSeller.nullish(),
    product_rating: z
      .looseObject({ average: z.number(), count: z.number().int().min(0) })
      .nullish(),
  })
  .meta({ id: "StoreSellerProduct" })
