import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { LOCATION_MODULE } from "../../modules/location"
import { agreeWith, Place, PlaceNames } from "../../modules/location/agreement"
import LocationModuleService from "../../modules/location/service"

export type Address = PlaceNames & { metadata?: Record<string, unknown> | null }

/** The city that an address points to; undefined when it points to none. */
const cityOf = ({ metadata }: Address) => metadata?.city_id ?? undefined

/**
 * What an address must take over from the city that its `metadata.city_id` names. Addresses without
 * one are left alone.
 *
 * @param before the address as it is kept, when only some of its fields are being changed
 * @throws MedusaError invalid_data when there is no such city to point to, or the address names
 *   another place
 */
export async function settleAddress(
  container: MedusaContainer,
  given: Address,
  before?: Address
): Promise<PlaceNames> {
  const after = { ...before, ...given }
  const city_id = cityOf(after)
  if (city_id === undefined) return {}
  const place = await findPlace(container, city_id)
  if (before && cityOf(before) !== city_id) {
    // Another city takes the names of the former one with it, unless the caller gives own ones.
    return agreeWith(place, given)
  }
  return agreeWith(place, after)
}

async function findPlace(container: MedusaContainer, city_id: unknown): Promise<Place> {
  const refuse = (why: string): never => {
    const accepted = "accepted: an id from GET /store/locations/cities, or none"
    const message = `Field 'metadata.city_id' ${why}; ${accepted}`
    throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
  if (typeof city_id !== "string") return refuse("is not a text")
  const locations = container.resolve<LocationModuleService>(LOCATION_MODULE)
  const place = await locations.findPlace(city_id)
  if (!place) return refuse(`'${city_id}' was not found`)
  if (!place.is_enabled) return refuse(`'${city_id}' is in a country that is not offered`)
  return place
}
