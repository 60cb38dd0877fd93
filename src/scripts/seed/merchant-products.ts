import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, ProductStatus } from "@medusajs/framework/utils"
import { createInventoryLevelsWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { MERCHANT_PRODUCTS } from "./data/merchant-products"
import { DemoProduct } from "./data/products"
import { pricesOf } from "./data/shop"
import { find } from "./find"
import { keepPictures } from "./pictures/keep-picture"
import { Shop } from "./shop"
import { Warehouse } from "./warehouse"

/** What the platform asks of a product whose variants differ by nothing. */
const ONLY_OPTION = "Model"

/** The merchant's own goods, made as the platform's own pages make them. */
export async function seedMerchantProducts(
  container: MedusaContainer,
  shop: Shop,
  warehouse: Warehouse
) {
  for (const product of MERCHANT_PRODUCTS) {
    const known = await find(container, "product", { handle: product.handle })
    if (!known) await makeProduct(container, product, shop, warehouse)
  }
}

async function makeProduct(
  container: MedusaContainer,
  demo: DemoProduct,
  { sales_channel_id }: Shop,
  { stock_location_id, shipping_profile_id }: Warehouse
) {
  const { handle, title, subtitle, description, material } = demo
  const kept = await keepPictures(container, demo)
  const images = kept.map(({ url, alt }) => ({ url, metadata: { alt } }))
  const category = await find(container, "product_category", { handle: demo.category })
  const option = demo.option ?? ONLY_OPTION
  const product = {
    ...{ handle, title, subtitle, description, material, images, shipping_profile_id },
    thumbnail: images[0].url,
    status: ProductStatus.PUBLISHED,
    sales_channels: [{ id: sales_channel_id }],
    category_ids: [category!.id],
    tag_ids: await tagsCalled(container, demo.tags),
    options: [{ title: option, values: demo.variants.map(({ title }) => title) }],
    variants: demo.variants.map(({ title, sku, weight, amounts }) => ({
      ...{ title, sku, weight, options: { [option]: title }, prices: pricesOf(amounts) },
      manage_inventory: true,
    })),
  }
  await createProductsWorkflow(container).run({ input: { products: [product] } })
  await fillShelf(container, demo, stock_location_id)
}

async function tagsCalled(container: MedusaContainer, words: string[]) {
  const tags = words.map((value) => find(container, "product_tag", { value }))
  return (await Promise.all(tags)).map((tag) => tag!.id)
}

async function fillShelf(container: MedusaContainer, demo: DemoProduct, location_id: string) {
  const { data: items } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "inventory_item",
    fields: ["id", "sku"],
    filters: { sku: demo.variants.map(({ sku }) => sku) },
  })
  const inventory_levels = demo.variants.map(({ sku, stock: stocked_quantity }) => ({
    inventory_item_id: items.find((item) => item.sku === sku)!.id,
    location_id,
    stocked_quantity,
  }))
  await createInventoryLevelsWorkflow(container).run({ input: { inventory_levels } })
}
