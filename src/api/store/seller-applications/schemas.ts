import { z } from "@medusajs/framework/zod"
import { entity } from "../../../lib/openapi/answers"
import { SELLER_STATUSES } from "../../../modules/seller/rules"

/** A store that somebody wants to open. */
export const StoreSellerApplication = entity("StoreSellerApplication", {
  id: z.string(),
  name: z.string(),
  handle: z.string(),
  status: z.enum(SELLER_STATUSES).describe("Pending until the merchant decides, where they do"),
})
