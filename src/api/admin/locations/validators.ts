import { z } from "@medusajs/framework/zod"
import { LIMIT_MAX, OFFSET_MAX, search } from "../../../lib/query-params"
import { CountryCode } from "../../store/locations/validators"

/** All countries fit on one page, so that a list can be searched by eye. */
const COUNTRIES_MAX = 300

const page = (limit: number, max: number) => ({
  limit: z.coerce.number().int().min(1).max(max).default(limit),
  offset: z.coerce.number().int().min(0).max(OFFSET_MAX).default(0),
})

export const AdminListCountries = z
  .object({
    ...page(20, COUNTRIES_MAX),
    q: search,
    enabled: z
      .enum(["true", "false"])
      .transform((text) => text === "true")
      .optional(),
    order: z.enum(["name", "-name", "code", "-code"]).default("name"),
  })
  .strict()
export type AdminListCountries = z.infer<typeof AdminListCountries>

export const AdminListProvinces = z
  .object({ ...page(LIMIT_MAX, LIMIT_MAX), q: search, country_code: CountryCode })
  .strict()
export type AdminListProvinces = z.infer<typeof AdminListProvinces>

export const AdminListCities = z
  .object({
    ...page(20, LIMIT_MAX),
    q: search,
    country_code: CountryCode,
    province_id: z.string().min(1).max(64).optional(),
  })
  .strict()
export type AdminListCities = z.infer<typeof AdminListCities>

/** Shape of calls that need nothing but the code in the path. */
export const AdminEnableCountry = z.object({}).strict()
export const AdminDisableCountry = z.object({}).strict()
