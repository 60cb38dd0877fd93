import { createHash } from "node:crypto"

/** Places that are written with one statement. */
export const IMPORT_BATCH = 1000
/** After this an import that did not end was left behind by a crash, and may be begun again. */
export const IMPORT_LEASE_MS = 5 * 60 * 1000
export const IMPORT_ERROR_LENGTH_MAX = 500

/** Where the places come from; the licence asks for these words wherever the data is shown. */
export const ATTRIBUTION = "GeoNames, CC BY 4.0 (https://www.geonames.org)"

/** The code of cities of which the data does not say the province. */
export const WHOLE_COUNTRY = "00"

export const provinceId = (country: string, code: string): string =>
  `${country}.${code || WHOLE_COUNTRY}`.toLowerCase()

type Named = { name: string; admin2: string }

/** The data has no ids of its own, so what tells a city from others makes its id. */
export const cityId = (province_id: string, { name, admin2 }: Named): string => {
  const facts = JSON.stringify([admin2, name.normalize("NFC")])
  return `${province_id}.${createHash("sha256").update(facts).digest("hex").slice(0, 12)}`
}

export const IMPORT_STATES = ["none", "waiting", "running", "failed", "done"] as const
export type ImportState = (typeof IMPORT_STATES)[number]

type Importable = {
  enabled_at: Date | string | null
  data_version: string | null
  import_claimed_at: Date | string | null
  import_error: string | null
}

/** How far the import of a country is; `done` means the version that is installed. */
export function importStateOf(country: Importable, version: string, now: Date): ImportState {
  if (country.data_version === version) return "done"
  if (!country.enabled_at) return "none"
  const claimed = country.import_claimed_at && new Date(country.import_claimed_at).getTime()
  if (claimed && claimed > now.getTime() - IMPORT_LEASE_MS) return "running"
  return country.import_error ? "failed" : "waiting"
}
