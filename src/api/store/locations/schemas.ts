import { z } from "@medusajs/framework/zod"
import { entity } from "../../../lib/openapi/answers"

export const StoreCountry = entity("StoreCountry", {
  code: z.string().describe("ISO 3166-1 alpha-2, in small letters"),
  name: z.string(),
})

export const StoreProvince = entity("StoreProvince", {
  id: z.string(),
  country_code: z.string(),
  code: z.string(),
  name: z.string(),
})

export const StoreCity = entity("StoreCity", {
  id: z.string(),
  country_code: z.string(),
  province_id: z.string(),
  name: z.string(),
  district: z.string().nullable().describe("Where a province has several of the name"),
  province_name: z.string(),
})
