import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createLocationFulfillmentSetWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"
import { pricesOf, REGIONS, WAREHOUSE, WAREHOUSE_SHIPPING } from "./data/shop"
import { find } from "./find"

const { name } = WAREHOUSE
const PROVIDER = "manual_manual"

export type Warehouse = { stock_location_id: string; shipping_profile_id: string }

/** Where the merchant's own goods lie, and how they are sent. */
export async function seedWarehouse(
  container: MedusaContainer,
  sales_channel_id: string
): Promise<Warehouse> {
  const stock_location_id =
    (await find(container, "stock_location", { name }))?.id ??
    (await makeLocation(container, sales_channel_id))
  const shipping_profile_id =
    (await find(container, "shipping_profile", { name }))?.id ?? (await makeProfile(container))
  if (!(await find(container, "shipping_option", { shipping_profile_id }))) {
    const service_zone_id = await makeZone(container, stock_location_id)
    await makeOptions(container, service_zone_id, shipping_profile_id)
  }
  return { stock_location_id, shipping_profile_id }
}

async function makeLocation(container: MedusaContainer, sales_channel_id: string) {
  const { result } = await createStockLocationsWorkflow(container).run({
    input: { locations: [WAREHOUSE] },
  })
  const stock_location_id = result[0].id
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: PROVIDER },
  })
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: stock_location_id, add: [sales_channel_id] },
  })
  return stock_location_id
}

async function makeProfile(container: MedusaContainer) {
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name, type: "default" }] },
  })
  return result[0].id
}

async function makeZone(container: MedusaContainer, location_id: string) {
  if (!(await find(container, "fulfillment_set", { name }))) {
    await createLocationFulfillmentSetWorkflow(container).run({
      input: { location_id, fulfillment_set_data: { name, type: "shipping" } },
    })
  }
  const zone = await find(container, "service_zone", { name })
  if (zone) return zone.id
  const fulfillment_set_id = (await find(container, "fulfillment_set", { name }))!.id
  const geo_zones = REGIONS.flatMap(({ countries }) =>
    countries.map((country_code) => ({ type: "country" as const, country_code }))
  )
  const { result } = await createServiceZonesWorkflow(container).run({
    input: { data: [{ name, fulfillment_set_id, geo_zones }] },
  })
  return result[0].id
}

async function makeOptions(
  container: MedusaContainer,
  service_zone_id: string,
  shipping_profile_id: string
) {
  await createShippingOptionsWorkflow(container).run({
    input: WAREHOUSE_SHIPPING.map(({ name, description, amounts }) => ({
      name,
      price_type: "flat" as const,
      provider_id: PROVIDER,
      service_zone_id,
      shipping_profile_id,
      type: { label: name, description, code: name.toLowerCase() },
      prices: pricesOf(amounts),
      rules: [
        { attribute: "enabled_in_store", operator: "eq" as const, value: "true" },
        { attribute: "is_return", operator: "eq" as const, value: "false" },
      ],
    })),
  })
}
