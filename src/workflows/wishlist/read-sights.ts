import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, QueryContext } from "@medusajs/framework/utils"
import { toMinor } from "../../lib/money"
import { availableAt, standingOf } from "../../modules/catalog/ranking"
import { isOnHoliday } from "../../modules/seller/rules"
import type { Sight } from "../../modules/wishlist/rules"
import type { Watched } from "../../modules/wishlist/watching"

const FIELDS = [
  ...["id", "status", "sales_channels.id"],
  ...["seller.status", "seller.stock_location_id", "seller.holiday_from", "seller.holiday_to"],
  ...["variants.id", "variants.manage_inventory", "variants.allow_backorder"],
  "variants.calculated_price.*",
  "variants.inventory_items.required_quantity",
  "variants.inventory_items.inventory.location_levels.location_id",
  "variants.inventory_items.inventory.location_levels.stocked_quantity",
  "variants.inventory_items.inventory.location_levels.reserved_quantity",
]
type Variant = {
  id: string
  manage_inventory: boolean
  allow_backorder: boolean
  calculated_price?: { calculated_amount: number | null } | null
  inventory_items?: Parameters<typeof availableAt>[1]
}
type Seller = {
  status: string
  stock_location_id: string | null
  holiday_from: Date | null
  holiday_to: Date | null
}
type Product = {
  id: string
  status: string
  sales_channels?: { id: string }[]
  seller?: Seller | null
  variants: Variant[]
}
/** Where the merchant's own goods of a sales channel lie. */
type Locations = Map<string, string[]>

const GONE: Sight = { price: null, is_available: false }
export const articleKey = ({ product_id, variant_id, region_id }: Omit<Watched, "decimals">) =>
  [product_id, variant_id ?? "", region_id].join(" ")

/**
 * What can be seen of articles now: the price of the cheapest variant that can be bought (else of
 * the cheapest), in minor units of the region's money, and whether one can be bought. Prices are
 * those that anybody pays: of groups of customers nothing is known here.
 */
export async function readSights(
  container: MedusaContainer,
  articles: Watched[],
  now: Date
): Promise<Map<string, Sight>> {
  const locations = await readLocations(container)
  const sights = new Map<string, Sight>()
  for (const region_id of new Set(articles.map((article) => article.region_id))) {
    const here = articles.filter((article) => article.region_id === region_id)
    const products = await readProducts(container, here)
    for (const article of here) {
      const product = products.get(article.product_id)
      sights.set(articleKey(article), product ? sightOf(product, article, locations, now) : GONE)
    }
  }
  return sights
}

async function readProducts(container: MedusaContainer, articles: Watched[]) {
  const [{ region_id, currency_code }] = articles
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: FIELDS,
    filters: { id: [...new Set(articles.map(({ product_id }) => product_id))] },
    context: { variants: { calculated_price: QueryContext({ region_id, currency_code }) } },
  })
  // The links add sellers, prices and stock to what the generated types know of a product.
  return new Map((data as unknown as Product[]).map((product) => [product.id, product]))
}

async function readLocations(container: MedusaContainer): Promise<Locations> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "sales_channel",
    fields: ["id", "stock_locations.id"],
  })
  // The generated types do not know the link to the locations.
  const channels = data as unknown as { id: string; stock_locations?: { id: string }[] }[]
  return new Map(
    channels.map(({ id, stock_locations = [] }) => [id, stock_locations.map((one) => one.id)])
  )
}

function sightOf(product: Product, article: Watched, locations: Locations, now: Date): Sight {
  const { seller, status, variants } = product
  if (status !== "published" || (seller && seller.status !== "active")) return GONE
  const own = seller?.stock_location_id
  const places = seller ? (own ? [own] : []) : placesOf(product, locations)
  const is_on_holiday = Boolean(seller && isOnHoliday(seller, now))
  const offers = variants
    .filter(({ id }) => !article.variant_id || id === article.variant_id)
    .map((variant) => {
      const amount = variant.calculated_price?.calculated_amount
      const price = typeof amount === "number" ? toMinor(amount, article.decimals) : null
      const { buyable } = standingOf({
        ...{ variant_id: variant.id, is_on_holiday, allow_backorder: variant.allow_backorder },
        price: price === null ? null : { currency_code: article.currency_code, amount: price },
        available: variant.manage_inventory
          ? availableAt(places, variant.inventory_items ?? [])
          : null,
      })
      return { price, buyable }
    })
  const is_available = offers.some(({ buyable }) => buyable)
  const prices = offers
    .filter(({ buyable }) => buyable === is_available)
    .flatMap(({ price }) => (price === null ? [] : [price]))
  return { price: prices.length ? Math.min(...prices) : null, is_available }
}

const placesOf = ({ sales_channels = [] }: Product, locations: Locations) =>
  sales_channels.flatMap(({ id }) => locations.get(id) ?? [])
