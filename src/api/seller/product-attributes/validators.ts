import { z } from "@medusajs/framework/zod"
import { ATTRIBUTE_NAME_LENGTH_MAX } from "../../../modules/catalog/content-rules"

export const SellerSuggestAttributeNames = z
  .object({ q: z.string().trim().max(ATTRIBUTE_NAME_LENGTH_MAX).default("") })
  .strict()
