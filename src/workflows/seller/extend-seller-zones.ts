import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep, useQueryGraphStep } from "@medusajs/medusa/core-flows"

type Input = { region_id: string }
type Zone = { id: string; geo_zones: { country_code: string }[] }
type Location = { fulfillment_sets?: { service_zones: Zone[] }[] }
type Region = { countries: { iso_2: string }[] }

const LOCK = "extend-seller-zones"
const LOCK_WAIT_SECONDS = 10
const LOCK_TTL_SECONDS = 60

/** Countries of the region to which no seller sends yet: they are new to the shop. */
const newCountries = (region: Region, zones: Zone[]) => {
  const known = new Set(zones.flatMap((zone) => zone.geo_zones.map((geo) => geo.country_code)))
  return region.countries.map(({ iso_2 }) => iso_2).filter((country) => !known.has(country))
}

const extendSellerZonesStep = createStep(
  "extend-seller-zones",
  async (region: Region, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data: sellers } = await query.graph({
      entity: "seller",
      fields: ["stock_location_id"],
      filters: { status: ["active", "suspended"] },
    })
    const { data } = await query.graph({
      entity: "stock_location",
      fields: [
        "fulfillment_sets.service_zones.id",
        "fulfillment_sets.service_zones.geo_zones.country_code",
      ],
      filters: { id: sellers.flatMap(({ stock_location_id }) => stock_location_id ?? []) },
    })
    // The link adds the zones to what the generated types know of a location.
    const locations = data as unknown as Location[]
    const zones = locations.flatMap(({ fulfillment_sets = [] }) =>
      fulfillment_sets.flatMap(({ service_zones }) => service_zones)
    )
    const countries = newCountries(region, zones)
    const geo_zones = zones.flatMap(({ id }) =>
      countries.map((country_code) => ({
        type: "country" as const,
        service_zone_id: id,
        country_code,
      }))
    )
    const created = await container.resolve(Modules.FULFILLMENT).createGeoZones(geo_zones)
    const ids = created.map(({ id }) => id)
    return new StepResponse({ countries }, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) await container.resolve(Modules.FULFILLMENT).deleteGeoZones(ids)
  }
)

/**
 * Lets sellers send to countries that the merchant has just begun to sell to. A country that some
 * seller serves already is left alone: there the merchant has decided who sends and who does not.
 */
export const extendSellerZonesWorkflow = createWorkflow(
  "extend-seller-zones",
  (input: WorkflowData<Input>) => {
    acquireLockStep({ key: LOCK, timeout: LOCK_WAIT_SECONDS, ttl: LOCK_TTL_SECONDS })
    const { data: region } = useQueryGraphStep({
      entity: "region",
      fields: ["countries.iso_2"],
      filters: { id: input.region_id },
      options: { isList: false, throwIfKeyNotFound: true },
    })
    const extended = extendSellerZonesStep(region)
    releaseLockStep({ key: LOCK })
    return new WorkflowResponse(extended)
  }
)
