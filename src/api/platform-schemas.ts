import { z } from "@medusajs/framework/zod"
import { moment } from "../lib/openapi/answers"

/**
 * Things of the platform, with the few fields that a reader needs to find their way. The platform's
 * own reference describes the rest.
 *
 * @param name in PascalCase, beginning with `Platform`
 */
const platform = <Shape extends z.ZodRawShape>(name: string, shape: Shape) =>
  z.looseObject(shape).meta({
    id: name,
    description: "Of the platform; https://docs.medusajs.com/api describes its other fields",
  })

const id = z.string()

export const PlatformAddress = platform("PlatformAddress", {
  id,
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  address_1: z.string().nullable(),
  city: z.string().nullable(),
  province: z.string().nullable(),
  postal_code: z.string().nullable(),
  country_code: z.string().nullable(),
  is_default_shipping: z.boolean().optional(),
  is_default_billing: z.boolean().optional(),
})

export const PlatformCustomer = platform("PlatformCustomer", {
  id,
  email: z.string().nullable(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  phone: z.string().nullable(),
  has_account: z.boolean(),
  created_at: moment,
})

export const PlatformCart = platform("PlatformCart", {
  id,
  currency_code: z.string(),
  region_id: z.string().nullish(),
  customer_id: z.string().nullish(),
  items: z.array(z.looseObject({ id, quantity: z.number(), unit_price: z.number() })).optional(),
  total: z.number().optional(),
})

export const PlatformProduct = platform("PlatformProduct", {
  id,
  title: z.string(),
  handle: z.string(),
  thumbnail: z.string().nullable(),
  variants: z.array(z.looseObject({ id, title: z.string().nullable() })).nullish(),
})
