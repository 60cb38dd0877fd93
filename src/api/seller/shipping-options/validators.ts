import { z } from "@medusajs/framework/zod"
import { PriceBody } from "../products/validators"

const CURRENCIES_MAX = 50

export const SellerUpdateShippingOption = z
  .object({
    name: z.string().trim().min(1).max(100).optional(),
    prices: z.array(PriceBody).max(CURRENCIES_MAX).optional(),
  })
  .strict()
export type SellerUpdateShippingOption = z.infer<typeof SellerUpdateShippingOption>
