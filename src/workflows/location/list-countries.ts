import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { searchText } from "../../lib/search-text"
import { LOCATION_MODULE } from "../../modules/location"
import { importStateOf } from "../../modules/location/rules"
import LocationModuleService from "../../modules/location/service"

const locationsOf = (container: MedusaContainer) =>
  container.resolve<LocationModuleService>(LOCATION_MODULE)

/** @throws MedusaError not_found for a code that the data does not have */
export async function findAvailableCountry(container: MedusaContainer, code: string) {
  const country = (await locationsOf(container).available()).get(code)
  if (country) return country
  const hint = "accepted: an ISO 3166-1 alpha-2 code in small letters, like 'de'"
  const message = `Country '${code}' was not found; ${hint}`
  throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
}

type Wishes = { q?: string; enabled?: boolean; code?: string }

/**
 * All countries of the data with what is offered and imported of each. Held in memory and looked
 * through there: they are about 250.
 */
export async function listCountries(container: MedusaContainer, wishes: Wishes, now: Date) {
  const locations = locationsOf(container)
  const [available, rows] = await Promise.all([
    locations.available(),
    locations.listLocationCountries({}),
  ])
  const rowOf = new Map(rows.map((row) => [row.code, row]))
  const text = searchText(wishes.q ?? "")
  const countries = [...available.values()]
    .filter(({ code }) => wishes.code === undefined || code === wishes.code)
    .filter(({ code, name }) => !text || code === text || searchText(name).includes(text))
    .map(({ code, name, provinces, cities }) => {
      const row = rowOf.get(code)
      return {
        code,
        name,
        is_enabled: Boolean(row?.enabled_at),
        enabled_at: row?.enabled_at ?? null,
        imported_at: row?.imported_at ?? null,
        data_version: row?.data_version ?? null,
        import_state: row ? importStateOf(row, locations.dataVersion, now) : ("none" as const),
        import_progress: row?.import_progress ?? 0,
        import_error: row?.import_error ?? null,
        provinces: row?.provinces ?? 0,
        cities: row?.cities ?? 0,
        available: { provinces, cities },
      }
    })
    .filter(({ is_enabled }) => wishes.enabled === undefined || is_enabled === wishes.enabled)
  return { countries, data_version: locations.dataVersion }
}

export type ListedCountry = Awaited<ReturnType<typeof listCountries>>["countries"][number]
