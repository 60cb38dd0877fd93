import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createInventoryLevelsWorkflow,
  createLocationFulfillmentSetWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"

/** One currency without decimals, one with two, one with three. */
export const CURRENCIES = ["usd", "jpy", "kwd"] as const
export type Currency = (typeof CURRENCIES)[number]
export type Prices = Partial<Record<Currency, number>>

const COUNTRY: Record<Currency, string> = { usd: "us", jpy: "jp", kwd: "kw" }
const TAX_PERCENT: Record<Currency, number> = { usd: 8.25, jpy: 10, kwd: 5 }
const SHIPPING_PRICES: Record<Currency, number> = { usd: 5, jpy: 700, kwd: 1.5 }
const PRODUCT_PRICES: Record<Currency, number> = { usd: 20, jpy: 3000, kwd: 6.125 }

export type Market = Awaited<ReturnType<typeof aMarket>>
export type Product = Awaited<ReturnType<typeof aProduct>>

/** A shop where the merchant sells: three regions with tax, one stock location that ships. */
export async function aMarket(container: MedusaContainer) {
  const { sales_channel_id, publishable_key } = await aShopFront(container)
  const regions = await threeRegions(container)
  const warehouse = await aWarehouse(container, sales_channel_id)
  return {
    sales_channel_id,
    publishable_key,
    /** What a request of anybody needs: `api.get("/store/products", market.visitor)`. */
    visitor: { headers: { "x-publishable-api-key": publishable_key } },
    regions,
    ...warehouse,
  }
}

/** The sales channel and key that the platform makes at its first start. */
async function aShopFront(container: MedusaContainer) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: stores } = await query.graph({
    entity: "store",
    fields: ["id", "default_sales_channel_id"],
  })
  const { data: keys } = await query.graph({
    entity: "api_key",
    fields: ["token"],
    filters: { type: "publishable" },
  })
  const supported_currencies = CURRENCIES.map((currency_code) => ({
    currency_code,
    is_default: currency_code === "usd",
  }))
  await updateStoresWorkflow(container).run({
    input: { selector: { id: stores[0].id }, update: { supported_currencies } },
  })
  return {
    sales_channel_id: stores[0].default_sales_channel_id!,
    publishable_key: keys[0].token,
  }
}

async function threeRegions(container: MedusaContainer): Promise<Record<Currency, string>> {
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: CURRENCIES.map((currency_code) => ({
        name: currency_code.toUpperCase(),
        currency_code,
        countries: [COUNTRY[currency_code]],
        payment_providers: ["pp_system_default"],
      })),
    },
  })
  await createTaxRegionsWorkflow(container).run({
    input: CURRENCIES.map((currency) => ({
      country_code: COUNTRY[currency],
      provider_id: "tp_system",
      default_tax_rate: { name: "Tax", code: currency, rate: TAX_PERCENT[currency] },
    })),
  })
  const [usd, jpy, kwd] = result.map(({ id }) => id)
  return { usd, jpy, kwd }
}

async function aWarehouse(container: MedusaContainer, sales_channel_id: string) {
  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [{ name: "Merchant", address: { address_1: "1 Dock", country_code: "us" } }],
    },
  })
  const stock_location_id = locations[0].id
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  })
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: stock_location_id, add: [sales_channel_id] },
  })
  const { result: profiles } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Merchant", type: "default" }] },
  })
  const shipping_profile_id = profiles[0].id
  const shipping_option_id = await aShippingOption(container, {
    stock_location_id,
    shipping_profile_id,
  })
  return { stock_location_id, shipping_profile_id, shipping_option_id }
}

type Warehouse = { stock_location_id: string; shipping_profile_id: string }

/** Ships from the location to all three countries, for goods of the profile. */
export async function aShippingOption(container: MedusaContainer, warehouse: Warehouse) {
  await createLocationFulfillmentSetWorkflow(container).run({
    input: {
      location_id: warehouse.stock_location_id,
      fulfillment_set_data: { name: `Shipping ${warehouse.stock_location_id}`, type: "shipping" },
    },
  })
  const fulfilment = container.resolve(Modules.FULFILLMENT)
  const [{ id: fulfillment_set_id }] = await fulfilment.listFulfillmentSets({
    name: `Shipping ${warehouse.stock_location_id}`,
  })
  const geo_zones = CURRENCIES.map((currency) => ({
    type: "country" as const,
    country_code: COUNTRY[currency],
  }))
  const { result: zones } = await createServiceZonesWorkflow(container).run({
    input: { data: [{ name: warehouse.stock_location_id, fulfillment_set_id, geo_zones }] },
  })
  const { result: options } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "Standard",
        price_type: "flat",
        provider_id: "manual_manual",
        service_zone_id: zones[0].id,
        shipping_profile_id: warehouse.shipping_profile_id,
        type: { label: "Standard", description: "In a few days", code: "standard" },
        prices: CURRENCIES.map((currency_code) => ({
          currency_code,
          amount: SHIPPING_PRICES[currency_code],
        })),
      },
    ],
  })
  return options[0].id
}

type ProductWishes = {
  title?: string
  prices?: Prices
  stocked_quantity?: number
  /** Grams of one piece. */
  weight?: number
  status?: ProductStatus
}

/** A product with one variant, the merchant's own, on sale in the market. */
export async function aProduct(
  container: MedusaContainer,
  market: Pick<Market, "sales_channel_id" | "shipping_profile_id" | "stock_location_id">,
  wishes: ProductWishes = {}
) {
  const { title = "Teapot", prices = PRODUCT_PRICES, stocked_quantity = 100 } = wishes
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title,
          status: wishes.status ?? ProductStatus.PUBLISHED,
          weight: wishes.weight,
          shipping_profile_id: market.shipping_profile_id,
          sales_channels: [{ id: market.sales_channel_id }],
          options: [{ title: "Kind", values: ["Usual"] }],
          variants: [
            {
              title: "Usual",
              sku: `${title}-${Date.now()}-${Math.random()}`,
              options: { Kind: "Usual" },
              manage_inventory: true,
              weight: wishes.weight,
              prices: Object.entries(prices).map(([currency_code, amount]) => ({
                currency_code,
                amount,
              })),
            },
          ],
        },
      ],
    },
  })
  const variant_id = result[0].variants[0].id
  const inventory_item_id = await putInStock(container, market, variant_id, stocked_quantity)
  return { id: result[0].id, title, variant_id, inventory_item_id }
}

async function putInStock(
  container: MedusaContainer,
  { stock_location_id: location_id }: Pick<Market, "stock_location_id">,
  variant_id: string,
  stocked_quantity: number
) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant_inventory_item",
    fields: ["inventory_item_id"],
    filters: { variant_id },
  })
  const { inventory_item_id } = data[0]
  await createInventoryLevelsWorkflow(container).run({
    input: { inventory_levels: [{ inventory_item_id, location_id, stocked_quantity }] },
  })
  return inventory_item_id
}

export const anAddress = (currency: Currency = "usd") => ({
  first_name: "Ann",
  last_name: "Lee",
  address_1: "1 Elm St",
  city: "Springfield",
  postal_code: "10001",
  country_code: COUNTRY[currency],
})
