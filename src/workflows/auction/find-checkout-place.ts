import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import type { Payable } from "../../modules/auction/sales"

/** Where a winner buys: what the cart takes from the shop. */
export type CheckoutPlace = {
  region_id: string
  sales_channel_id: string
  is_tax_inclusive: boolean
}
type Region = { id: string; name: string; currency_code: string; countries: { iso_2: string }[] }

const REGIONS_MAX = 500

/**
 * The region of the customer's own country when it sells in the currency, else the first that does;
 * a wish for another one is heard. The channel is the shop's own if it has the product.
 *
 * @throws MedusaError invalid_data for a wish in another currency; not_allowed when no region sells
 *   in the currency of the lot
 */
export async function findCheckoutPlace(
  container: MedusaContainer,
  { currency_code, customer_id, product_id }: Payable,
  region_id?: string | null
): Promise<CheckoutPlace> {
  const [regions, country, sales_channel_id] = await Promise.all([
    regionsWith(container, currency_code),
    countryOf(container, customer_id),
    channelOf(container, product_id),
  ])
  const code = currency_code.toUpperCase()
  const isHome = ({ countries }: Region) => countries.some(({ iso_2 }) => iso_2 === country)
  const region = region_id
    ? regions.find(({ id }) => id === region_id)
    : (regions.find(isHome) ?? regions[0])
  if (!region && region_id) {
    const names = regions.map(({ id, name }) => `${id} (${name})`).join(", ")
    const message = `This lot is sold in ${code}; field 'region_id' accepts ${names}`
    throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
  if (!region) {
    const message = `No region of the shop sells in ${code}, the currency of the lot`
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
  }
  const is_tax_inclusive = await includesTax(container, region)
  return { region_id: region.id, sales_channel_id, is_tax_inclusive }
}

async function regionsWith(container: MedusaContainer, currency_code: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "region",
    fields: ["id", "name", "currency_code", "countries.iso_2"],
    filters: { currency_code },
    pagination: { take: REGIONS_MAX, order: { created_at: "ASC" } },
  })
  // The fields asked for; the generated type has countries as optional.
  return data as unknown as Region[]
}

async function countryOf(container: MedusaContainer, customer_id: string) {
  const [address] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomerAddresses({ customer_id, is_default_shipping: true }, { take: 1 })
  return address?.country_code?.toLowerCase()
}

async function channelOf(container: MedusaContainer, product_id: string): Promise<string> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [{ data: products }, { data: stores }] = await Promise.all([
    query.graph({
      entity: "product",
      fields: ["id", "sales_channels.id"],
      filters: { id: product_id },
    }),
    query.graph({ entity: "store", fields: ["default_sales_channel_id"] }),
  ])
  // The link adds channels to what the generated types know of a product.
  const [product] = products as unknown as { sales_channels?: ({ id: string } | null)[] }[]
  const channels = (product?.sales_channels ?? []).flatMap((channel) => channel?.id ?? [])
  const usual = stores[0]?.default_sales_channel_id
  const found = channels.find((id) => id === usual) ?? channels[0] ?? usual
  if (found) return found
  const message = `Product ${product_id} is in no sales channel, so it cannot be paid`
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}

/**
 * Whether prices of a region include tax: if it says so itself, or its currency does. The platform
 * does not ask for a custom price, and would add tax to a price that includes it.
 */
async function includesTax(container: MedusaContainer, { id, currency_code }: Region) {
  // Every region is born with "no", so only a "yes" of either says something.
  const preferences = await container.resolve(Modules.PRICING).listPricePreferences({
    $or: [
      { attribute: "region_id", value: id },
      { attribute: "currency_code", value: currency_code },
    ],
  })
  return preferences.some(({ is_tax_inclusive }) => is_tax_inclusive)
}
