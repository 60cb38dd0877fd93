import { z } from "@medusajs/framework/zod"
import { entity } from "../../../lib/openapi/answers"

/** Products with the same key are offers of one thing. */
export const AdminProductListingGroup = entity("AdminProductListingGroup", {
  product_id: z.string(),
  key: z.string(),
})
