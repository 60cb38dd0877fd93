import { MedusaContainer } from "@medusajs/framework/types"
import {
  createApiKeysWorkflow,
  createProductCategoriesWorkflow,
  createProductTagsWorkflow,
  createRegionsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateApiKeysWorkflow,
  updateSalesChannelsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import { MERCHANT_PRODUCTS } from "./data/merchant-products"
import { SELLERS } from "./data/sellers"
import { CATEGORIES, REGIONS, SHOP, TAXES } from "./data/shop"
import { find } from "./find"

const PAYMENT_PROVIDER = "pp_system_default"
const TAX_PROVIDER = "tp_system"

export type Shop = { sales_channel_id: string; publishable_key: string; region_id: string }

/** Name, currencies, regions, taxes and categories: what is needed before anyone can sell. */
export async function seedShop(container: MedusaContainer): Promise<Shop> {
  const store = await find<Store>(container, "store", {}, [
    ...["id", "name", "default_sales_channel_id"],
  ])
  const { id, name, default_sales_channel_id: sales_channel_id } = store!
  await seedTaxes(container)
  const region_id = await seedRegions(container)
  await seedCategories(container)
  await seedTags(container)
  if (name !== SHOP.name) await nameShop(container, id, { sales_channel_id, region_id })
  const publishable_key = await seedKey(container, sales_channel_id)
  return { sales_channel_id, publishable_key, region_id }
}

type Store = { id: string; name: string; default_sales_channel_id: string }

async function nameShop(
  container: MedusaContainer,
  id: string,
  { sales_channel_id, region_id }: { sales_channel_id: string; region_id: string }
) {
  await updateSalesChannelsWorkflow(container).run({
    input: { selector: { id: sales_channel_id }, update: { name: SHOP.sales_channel } },
  })
  const supported_currencies = REGIONS.map(({ currency_code, is_tax_inclusive }) => ({
    ...{ currency_code, is_tax_inclusive },
    is_default: currency_code === SHOP.default_currency,
  }))
  // The name comes last: it is what tells a later run that the settings are made.
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id },
      update: { name: SHOP.name, supported_currencies, default_region_id: region_id },
    },
  })
}

/** The region of the default currency is the one a shop opens with. */
async function seedRegions(container: MedusaContainer) {
  for (const region of REGIONS) {
    const { currency_code } = region
    if (await find(container, "region", { currency_code })) continue
    await createRegionsWorkflow(container).run({
      input: { regions: [{ ...region, payment_providers: [PAYMENT_PROVIDER] }] },
    })
  }
  return (await find(container, "region", { currency_code: SHOP.default_currency }))!.id
}

async function seedTaxes(container: MedusaContainer) {
  for (const [country_code, { name, rate }] of Object.entries(TAXES)) {
    if (await find(container, "tax_region", { country_code })) continue
    const default_tax_rate = { name, rate, code: `${country_code}-standard` }
    await createTaxRegionsWorkflow(container).run({
      input: [{ country_code, provider_id: TAX_PROVIDER, default_tax_rate }],
    })
  }
}

async function seedCategories(container: MedusaContainer) {
  for (const [rank, category] of CATEGORIES.entries()) {
    if (await find(container, "product_category", { handle: category.handle })) continue
    await createProductCategoriesWorkflow(container).run({
      input: { product_categories: [{ ...category, rank, is_active: true }] },
    })
  }
}

/** All words at once: sellers who put in their goods at the same time would both add a new one. */
async function seedTags(container: MedusaContainer) {
  const products = [...MERCHANT_PRODUCTS, ...SELLERS.flatMap(({ products }) => products)]
  for (const value of new Set(products.flatMap(({ tags }) => tags))) {
    if (await find(container, "product_tag", { value })) continue
    await createProductTagsWorkflow(container).run({ input: { product_tags: [{ value }] } })
  }
}

/** The platform makes a key at its first start; a shop that has none gets one. */
async function seedKey(container: MedusaContainer, sales_channel_id: string) {
  const title = SHOP.publishable_key
  const key = await find<{ id: string; token: string }>(
    container,
    "api_key",
    { type: "publishable" },
    ["id", "token"]
  )
  if (key) {
    await updateApiKeysWorkflow(container).run({
      input: { selector: { id: key.id }, update: { title } },
    })
    return key.token
  }
  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title, type: "publishable", created_by: "" }] },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: result[0].id, add: [sales_channel_id] },
  })
  return result[0].token
}
