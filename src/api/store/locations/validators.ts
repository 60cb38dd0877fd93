import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { LIMIT_MAX, pageParams, search } from "../../../lib/query-params"

/** A country's code; people write it in either case. */
export const CountryCode = z
  .string()
  .regex(/^[a-zA-Z]{2}$/, { error: accepts("an ISO 3166-1 alpha-2 code like 'de'") })
  .transform((code) => code.toLowerCase())

const id = z.string().min(1).max(64)

export const StoreListCountries = z.object({}).strict()

export const StoreListProvinces = z
  .object({ ...pageParams(LIMIT_MAX), q: search, country_code: CountryCode })
  .strict()
export type StoreListProvinces = z.infer<typeof StoreListProvinces>

/** Of one province, or of a whole country. */
export const StoreListCities = z
  .object({
    ...pageParams(),
    q: search,
    province_id: id.optional(),
    country_code: CountryCode.optional(),
  })
  .strict()
  .refine(({ province_id, country_code }) => province_id || country_code, {
    error: "Field 'province_id' is required, or 'country_code'",
  })
export type StoreListCities = z.infer<typeof StoreListCities>
