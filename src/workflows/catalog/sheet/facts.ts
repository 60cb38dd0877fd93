import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { AUCTION_MODULE } from "../../../modules/auction"
import AuctionModuleService from "../../../modules/auction/service"
import { Currency } from "../../../modules/seller/product-rules"
import { CurrentProduct, readProducts } from "./current"
import { ReadRow } from "./rows"

/** Who brings the rows in, and what is to happen with the products. */
export type Sender = {
  seller_id: string
  approval_policy: "review" | "trusted"
  stock_location_id: string
  submit: boolean
}
export type SkuHolder = { variant_id: string; product_handle: string; own: boolean }

/** All that rows are held against. */
export type Facts = {
  sender: Sender
  /** The shop's prices, as columns are called: price_usd. */
  currencies: Currency[]
  /** Handle and id of the categories that sellers may choose. */
  categories: Map<string, string>
  products: Map<string, CurrentProduct>
  skus: Map<string, SkuHolder>
  /** Ids of products that are up for auction: those stay as they are. */
  lots: Set<string>
}
export type ShopFacts = Pick<Facts, "currencies" | "categories">

export async function readShopFacts(container: MedusaContainer): Promise<ShopFacts> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: categories } = await query.graph({
    entity: "product_category",
    fields: ["id", "handle"],
    filters: { is_active: true, is_internal: false },
  })
  return {
    currencies: await readCurrencies(container),
    categories: new Map(categories.map(({ id, handle }) => [handle, id])),
  }
}

export async function readCurrencies(container: MedusaContainer): Promise<Currency[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "store",
    fields: ["supported_currencies.currency.code", "supported_currencies.currency.decimal_digits"],
  })
  // The generated types do not know the currency behind a supported currency.
  const stores = data as unknown as { supported_currencies: { currency: Currency }[] }[]
  const currencies = stores[0].supported_currencies.map(({ currency }) => currency)
  return currencies.sort((a, b) => (a.code < b.code ? -1 : 1))
}

const textsIn = (rows: ReadRow[], column: string) => [
  ...new Set(rows.flatMap(({ values }) => (values[column] as string | null | undefined) ?? [])),
]

/** Reads what the rows of one batch speak of, as it is at this moment. */
export async function readFacts(
  container: MedusaContainer,
  shop: ShopFacts,
  sender: Sender,
  rows: ReadRow[]
): Promise<Facts> {
  const products = await readProducts(
    container,
    { filters: { handle: textsIn(rows, "product_handle") } },
    sender.stock_location_id
  )
  const skus = await readSkus(container, sender, textsIn(rows, "sku"))
  const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
  const lots = await auctions.openLots({ product_ids: products.map(({ id }) => id) })
  return {
    ...{ ...shop, sender, skus },
    lots: new Set(lots.map(({ product_id }) => product_id)),
    products: new Map(products.map((p) => [p.handle, p])),
  }
}

/** Who holds a sku: a variant of anybody, or an article of the store room that has no variant. */
async function readSkus(container: MedusaContainer, { seller_id }: Sender, sku: string[]) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [items, variants] = await Promise.all([
    query.graph({ entity: "inventory_item", fields: ["sku"], filters: { sku } }),
    query.graph({
      entity: "variant",
      fields: ["id", "sku", "product.handle", "product.seller.id"],
      filters: { sku },
    }),
  ])
  const skus = new Map<string, SkuHolder>()
  for (const item of items.data) {
    if (item.sku) skus.set(item.sku, { variant_id: "", product_handle: "", own: false })
  }
  type Holder = { id: string; sku: string; product: { handle: string; seller?: { id: string } } }
  // The link adds the seller to what the generated types know of a product.
  for (const { id, sku, product } of variants.data as unknown as Holder[]) {
    const own = product.seller?.id === seller_id
    skus.set(sku, { variant_id: id, product_handle: product.handle, own })
  }
  return skus
}
