import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"

const ID_LENGTH_MAX = 100

/** Prices are of a currency, or of a region with its own. */
export const StoreGetListingGroup = z
  .object({
    currency_code: z
      .string()
      .trim()
      .length(3, { error: accepts("a code of three letters, such as usd") })
      .transform((code) => code.toLowerCase())
      .optional(),
    region_id: z.string().min(1).max(ID_LENGTH_MAX).optional(),
  })
  .strict()
export type StoreGetListingGroup = z.infer<typeof StoreGetListingGroup>
