import { Modules } from "@medusajs/framework/utils"
import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  createFulfillmentSets,
  createRemoteLinkStep,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"
import { SellerAddress } from "../../modules/seller/models/seller-private"

const FULFILLMENT_PROVIDER = "manual_manual"
/** Free until the seller names a price, so that a new store can be bought from at once. */
const FIRST_SHIPPING_PRICE = 0

export type ProvideSellerFulfilment = {
  name: string
  handle: string
  address?: SellerAddress | null
}

type Store = {
  default_sales_channel_id: string
  supported_currencies: { currency_code: string }[]
}
type Region = { countries: { iso_2: string }[] }

const countriesOf = (regions: Region[]) => [
  ...new Set(regions.flatMap(({ countries }) => countries.map(({ iso_2 }) => iso_2))),
]

const zoneOf = (handle: string, fulfillment_set_id: string, regions: Region[]) => ({
  name: `Seller ${handle}`,
  fulfillment_set_id,
  geo_zones: countriesOf(regions).map((country_code) => ({
    type: "country" as const,
    country_code,
  })),
})

const optionOf = (service_zone_id: string, shipping_profile_id: string, store: Store) => ({
  name: "Standard shipping",
  price_type: "flat" as const,
  provider_id: FULFILLMENT_PROVIDER,
  service_zone_id,
  shipping_profile_id,
  type: { label: "Standard", description: "Sent by the seller", code: "standard" },
  prices: store.supported_currencies.map(({ currency_code }) => ({
    currency_code,
    amount: FIRST_SHIPPING_PRICE,
  })),
  rules: [
    { attribute: "enabled_in_store", operator: "eq" as const, value: "true" },
    { attribute: "is_return", operator: "eq" as const, value: "false" },
  ],
})

/**
 * Makes what a seller sends from: a stock location in the shop's sales channel, a shipping profile
 * of its own, and one shipping option to every country the shop sells to.
 */
export const provideSellerFulfilmentWorkflow = createWorkflow(
  "provide-seller-fulfilment",
  (input: WorkflowData<ProvideSellerFulfilment>) => {
    const stores = useQueryGraphStep({
      entity: "store",
      fields: ["default_sales_channel_id", "supported_currencies.currency_code"],
    }).config({ name: "get-store" })
    const regions = useQueryGraphStep({
      entity: "region",
      fields: ["countries.iso_2"],
    }).config({ name: "get-regions" })

    const locations = createStockLocationsWorkflow.runAsStep({
      input: transform({ input }, ({ input: { name, address } }) => ({
        locations: [{ name, address: address ?? undefined }],
      })),
    })
    const profiles = createShippingProfilesWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({
        data: [{ name: `Seller ${input.handle}`, type: "default" }],
      })),
    })
    linkSalesChannelsToStockLocationWorkflow.runAsStep({
      input: transform({ locations, stores }, ({ locations, stores }) => ({
        id: locations[0].id,
        add: [(stores.data[0] as Store).default_sales_channel_id],
      })),
    })
    const sets = createFulfillmentSets(
      transform({ input }, ({ input }) => [{ name: `Seller ${input.handle}`, type: "shipping" }])
    )
    createRemoteLinkStep(
      transform({ locations, sets }, ({ locations, sets }) => [
        {
          [Modules.STOCK_LOCATION]: { stock_location_id: locations[0].id },
          [Modules.FULFILLMENT]: { fulfillment_set_id: sets[0].id },
        },
        {
          [Modules.STOCK_LOCATION]: { stock_location_id: locations[0].id },
          [Modules.FULFILLMENT]: { fulfillment_provider_id: FULFILLMENT_PROVIDER },
        },
      ])
    )
    const zones = createServiceZonesWorkflow.runAsStep({
      input: transform({ input, sets, regions }, ({ input, sets, regions }) => ({
        data: [zoneOf(input.handle, sets[0].id, regions.data as Region[])],
      })),
    })
    createShippingOptionsWorkflow.runAsStep({
      input: transform({ stores, zones, profiles }, ({ stores, zones, profiles }) => [
        optionOf(zones[0].id, profiles[0].id, stores.data[0] as Store),
      ]),
    })
    return new WorkflowResponse(
      transform({ locations, profiles }, ({ locations, profiles }) => ({
        stock_location_id: locations[0].id,
        shipping_profile_id: profiles[0].id,
      }))
    )
  }
)
