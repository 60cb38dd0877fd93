import { z } from "@medusajs/framework/zod"

const ID_LENGTH_MAX = 100

/** Another region of the same currency gives the checkout anew. */
export const StoreOpenCheckout = z
  .object({ region_id: z.string().min(1).max(ID_LENGTH_MAX).nullish() })
  .strict()
export type StoreOpenCheckout = z.infer<typeof StoreOpenCheckout>
