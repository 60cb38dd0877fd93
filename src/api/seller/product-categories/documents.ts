import { z } from "@medusajs/framework/zod"
import { entity, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"

/** A category that shoppers browse. */
const SellerProductCategory = entity("SellerProductCategory", {
  id: z.string(),
  name: z.string(),
  handle: z.string(),
  parent_category_id: z.string().nullable(),
})

export const sellerProductCategoryDocuments = documents("Products", {
  "GET /seller/product-categories": {
    summary: "List the categories that products can be placed in",
    answer: pageOf("product_categories", SellerProductCategory),
  },
})
