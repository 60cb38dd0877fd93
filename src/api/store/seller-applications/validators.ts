import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"

const text = (max: number) => z.string().trim().min(1).max(max)

export const SellerAddressBody = z
  .object({
    address_1: text(200),
    address_2: text(200).nullish(),
    city: text(100),
    province: text(100).nullish(),
    postal_code: text(20).nullish(),
    country_code: z
      .string()
      .regex(/^[a-zA-Z]{2}$/, { error: accepts("two letters, such as de") })
      .transform((code) => code.toLowerCase()),
  })
  .strict()

export const StoreApplyAsSeller = z
  .object({
    name: z.string().trim().min(2).max(80),
    handle: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
        error: accepts("lower case letters, digits and dashes"),
      })
      .min(3)
      .max(60)
      .optional(),
    biography: z.string().trim().max(2000).optional(),
    legal_name: z.string().trim().min(2).max(200),
    tax_id: text(50).optional(),
    /** Left out by a signed-in customer: it is the customer's own. */
    email: z.email().max(254).optional(),
    phone: text(30).optional(),
    address: SellerAddressBody.optional(),
  })
  .strict()
export type StoreApplyAsSeller = z.infer<typeof StoreApplyAsSeller>
