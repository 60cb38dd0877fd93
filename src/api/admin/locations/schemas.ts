import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { IMPORT_STATES } from "../../../modules/location/rules"

const count = z.number().int()

/** A country of the data: whether addresses may be in it, and how far its import is. */
export const AdminCountry = entity("AdminCountry", {
  code: z.string().describe("ISO 3166-1 alpha-2 in small letters"),
  name: z.string(),
  is_enabled: z.boolean(),
  enabled_at: moment.nullable(),
  imported_at: moment.nullable(),
  data_version: z.string().nullable(),
  import_state: z.enum(IMPORT_STATES),
  import_progress: count.describe("Cities that the import under way has written"),
  import_error: z.string().nullable().describe("Why the last import did not end"),
  provinces: count.describe("Those that were imported"),
  cities: count.describe("Those that were imported"),
  available: z.object({ provinces: count, cities: count }).strict().describe("What the data has"),
})

/** A province, state or region. */
export const AdminProvince = entity("AdminProvince", {
  id: z.string(),
  country_code: z.string(),
  code: z.string(),
  name: z.string(),
})

/** A city, town or village. */
export const AdminCity = entity("AdminCity", {
  id: z.string(),
  country_code: z.string(),
  province_id: z.string(),
  province_name: z.string(),
  name: z.string(),
  district: z.string().nullable().describe("Tells two cities of one name apart"),
})
