import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { searchText } from "../../lib/search-text"
import { LOCATION_MODULE } from "../../modules/location"
import LocationModuleService, { FindCities } from "../../modules/location/service"

const locationsOf = (container: MedusaContainer) =>
  container.resolve<LocationModuleService>(LOCATION_MODULE)

/** What an address may be made of: places of countries that are enabled now. */
export async function listOfferedCountries(container: MedusaContainer) {
  const rows = await locationsOf(container).listLocationCountries(
    { enabled_at: { $ne: null } },
    { select: ["code", "name"], order: { name: "ASC" } }
  )
  return rows.map(({ code, name }) => ({ code, name }))
}

/** @throws MedusaError not_found that lists the countries that are offered */
export async function assertCountryIsOffered(container: MedusaContainer, code: string) {
  const offered = await listOfferedCountries(container)
  if (offered.some((country) => country.code === code)) return
  const accepted = offered.map((country) => country.code).join(", ") || "none at the moment"
  const message = `Country '${code}' is not offered; accepted: ${accepted}`
  throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
}

type Page = { take: number; skip: number }

/** The provinces of a country by name. */
export async function findProvinces(
  container: MedusaContainer,
  { country_code, q, take, skip }: Page & { country_code: string; q?: string }
) {
  const text = searchText(q ?? "")
  const [rows, count] = await locationsOf(container).listAndCountLocationProvinces(
    { country_code, ...(text && { search: { $like: `%${text}%` } }) },
    { take, skip, order: { search: "ASC" } }
  )
  const provinces = rows.map(({ id, country_code, code, name }) => ({
    ...{ id, country_code, code, name },
  }))
  return { provinces, count }
}

/** @throws MedusaError not_found when the province is of no country that is offered */
export async function assertProvinceIsOffered(container: MedusaContainer, id: string) {
  const [province] = await locationsOf(container).listLocationProvinces({ id }, { take: 1 })
  if (!province) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Province '${id}' was not found`)
  }
  await assertCountryIsOffered(container, province.country_code)
}

export const findCities = async (container: MedusaContainer, wishes: FindCities) =>
  await locationsOf(container).findCities(wishes)
