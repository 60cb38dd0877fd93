import { MedusaError } from "@medusajs/framework/utils"
import { searchText } from "../../lib/search-text"

/** A city with all that an address says of it. */
export type Place = {
  id: string
  name: string
  province_name: string
  province_code: string
  country_code: string
}
/** The parts of an address that a city decides. */
export type PlaceNames = {
  city?: string | null
  province?: string | null
  country_code?: string | null
}

type Check = { field: keyof PlaceNames; name: string; accepted: string[] }

const checksOf = ({ name, province_name, province_code, country_code }: Place): Check[] => [
  { field: "city", name, accepted: [name] },
  {
    field: "province",
    name: province_name,
    accepted: [province_name, ...isoCodes(country_code, province_code)],
  },
  { field: "country_code", name: country_code, accepted: [country_code] },
]

/**
 * Tax regions of the platform go by ISO 3166-2 codes, "us-ca", so an address may name the code. The
 * data's codes are those of ISO where they are letters; its numbers are its own.
 */
const isoCodes = (country: string, code: string) =>
  /^[a-z]+$/i.test(code) ? [code, `${country}-${code}`] : []

/** "Yazd" and "Yazd Province" are the same. */
const comparable = (text: string) => searchText(text).replace(/ province$/, "")

/**
 * What an address must take over from the city that it points to: names that it leaves out. Case
 * and accents are free.
 *
 * @throws MedusaError invalid_data that says which field names another place, and what is accepted
 */
export function agreeWith(place: Place, address: PlaceNames): PlaceNames {
  const filled: PlaceNames = {}
  for (const { field, name, accepted } of checksOf(place)) {
    const given = address[field]
    if (!given?.trim()) filled[field] = name
    else if (!accepted.some((text) => comparable(text) === comparable(given))) {
      throw disagreement(field, given, place, accepted[0])
    }
  }
  return filled
}

function disagreement(field: string, given: string, { id, name }: Place, accepted: string) {
  return new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `Field '${field}' is '${given}', but metadata.city_id '${id}' is ${name}; accepted: ` +
      `'${accepted}', or the address without city_id`
  )
}
