import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { fromMinor } from "../../lib/money"
import type { WishlistItemRow } from "../../modules/wishlist/storage"
import type { Watched } from "../../modules/wishlist/watching"
import { isShown } from "../auction/list-shop-auctions"
import { findLotNames } from "../auction/lot-names"
import { readAuctions } from "../auction/read-auctions"
import { articleKey, readSights } from "./read-sights"

type Product = {
  id: string
  title: string
  handle: string
  thumbnail: string | null
  status: string
  variants: { id: string; title: string }[]
}
type Article = WishlistItemRow & { product_id: string; region_id: string; currency_code: string }

const isArticle = (item: WishlistItemRow): item is Article => item.product_id !== null
const queryOf = (container: MedusaContainer) => container.resolve(ContainerRegistrationKeys.QUERY)

/**
 * What is on a list, with prices (major units) and stock of now. What the shop does not show any
 * more keeps its place and has no product or auction.
 */
export async function readWishes(container: MedusaContainer, items: WishlistItemRow[], now: Date) {
  const articles = items.filter(isArticle)
  const [articleOf, auctionOf] = await Promise.all([
    readArticles(container, articles, now),
    readLots(
      container,
      items.flatMap(({ auction_id }) => auction_id ?? [])
    ),
  ])
  return items.map((item) => ({
    ...{ id: item.id, note: item.note, created_at: item.created_at },
    ...(isArticle(item) ? articleOf(item) : auctionOf(item.auction_id)),
  }))
}

async function readArticles(container: MedusaContainer, items: Article[], now: Date) {
  const ids = items.map(({ product_id }) => product_id)
  const [{ data }, decimalsOf] = await Promise.all([
    queryOf(container).graph({
      entity: "product",
      fields: ["id", "title", "handle", "thumbnail", "status", "variants.id", "variants.title"],
      filters: { id: [...new Set(ids)], status: "published" },
    }),
    readDecimals(container, items),
  ])
  // The fields asked for; the generated types make most of them optional.
  const products = new Map((data as Product[]).map((product) => [product.id, product]))
  const watchedOf = (item: Article): Watched => ({
    ...{ product_id: item.product_id, variant_id: item.variant_id, region_id: item.region_id },
    ...{ currency_code: item.currency_code, decimals: decimalsOf(item.currency_code) },
  })
  const sights = await readSights(container, items.map(watchedOf), now)
  return (item: Article) => {
    const product = products.get(item.product_id)
    const watched = watchedOf(item)
    // Every article that was asked for has a sight.
    const { price, is_available } = sights.get(articleKey(watched))!
    const major = (minor: number | null) =>
      minor === null ? null : fromMinor(minor, watched.decimals)
    const variant = product?.variants.find(({ id }) => id === item.variant_id)
    return {
      kind: "product" as const,
      product: product && named(product),
      variant: variant && { id: variant.id, title: variant.title },
      ...{ currency_code: item.currency_code, price: major(price), is_available },
      /** What it cost when it was put here, or when the customer was told of a lower price. */
      reference_price: major(item.reference_price),
    }
  }
}

const named = ({ id, title, handle, thumbnail }: Omit<Product, "variants">) => ({
  ...{ id, title, handle, thumbnail },
})

async function readDecimals(container: MedusaContainer, items: Article[]) {
  const { data } = await queryOf(container).graph({
    entity: "currency",
    fields: ["code", "decimal_digits"],
    filters: { code: [...new Set(items.map(({ currency_code }) => currency_code))] },
  })
  const digits = new Map(data.map(({ code, decimal_digits }) => [code, Number(decimal_digits)]))
  // Every currency of an item is one of the platform's.
  return (code: string) => digits.get(code)!
}

async function readLots(container: MedusaContainer, ids: string[]) {
  const { found } = await readAuctions(
    container,
    { ids, is_published: true },
    { order: { by: "created_at", direction: "ASC" }, offset: 0, limit: Math.max(1, ids.length) }
  )
  const names = await findLotNames(
    container,
    found.map(({ row }) => row)
  )
  const lots = new Map(found.map((one) => [one.row.id, one]))
  return (id: string | null) => {
    const lot = id ? lots.get(id) : undefined
    const product = lot && names.productOf(lot.row)
    if (!lot || !product || !isShown(lot.row, product)) {
      return { kind: "auction" as const, auction: undefined }
    }
    const { status, current_price, currency_code, starts_at, ends_at } = lot.state
    return {
      kind: "auction" as const,
      auction: {
        ...{ id: lot.row.id, product: named(product), status, current_price, currency_code },
        ...{ starts_at, ends_at },
      },
    }
  }
}
