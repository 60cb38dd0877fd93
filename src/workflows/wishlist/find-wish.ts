import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { Watched } from "../../modules/wishlist/watching"
import { isShown } from "../auction/list-shop-auctions"
import { findLotNames } from "../auction/lot-names"
import { readAuction } from "../auction/read-auctions"
import { findCartRegion } from "../shopper/find-cart-region"

export type WishedArticle = {
  product_id: string
  variant_id?: string | null
  region_id?: string
  /** Of the storefront's key: what it does not sell cannot be wished for there. */
  sales_channel_ids: string[]
}

const queryOf = (container: MedusaContainer) => container.resolve(ContainerRegistrationKeys.QUERY)
const notFound = (message: string) => new MedusaError(MedusaError.Types.NOT_FOUND, message)

/**
 * A product that shoppers see, or one variant of it, and in which money they see it.
 *
 * @throws MedusaError not_found for what the shop does not show
 * @throws MedusaError not_allowed while the shop has no region
 */
export async function findWishedArticle(
  container: MedusaContainer,
  wish: WishedArticle
): Promise<Watched> {
  const variant_id = wish.variant_id ?? null
  const [product, region] = await Promise.all([
    findProduct(container, wish),
    findRegion(container, wish.region_id),
  ])
  if (variant_id && !product.variants.some(({ id }) => id === variant_id)) {
    throw notFound(`Product ${product.id} has no variant ${variant_id}`)
  }
  return { product_id: product.id, variant_id, ...region }
}

type Product = { id: string; seller?: { status: string } | null; variants: { id: string }[] }

async function findProduct(container: MedusaContainer, wish: WishedArticle): Promise<Product> {
  const { data } = await queryOf(container).graph({
    entity: "product",
    fields: ["id", "seller.status", "variants.id"],
    filters: {
      ...{ id: wish.product_id, status: "published" },
      // The link adds the channels to what the generated types know of a product.
      ...({ sales_channels: { id: wish.sales_channel_ids } } as object),
    },
  })
  const [product] = data as unknown as Product[]
  if (product && (!product.seller || product.seller.status === "active")) return product
  throw notFound(`Product with id '${wish.product_id}' was not found`)
}

async function findRegion(container: MedusaContainer, wished?: string) {
  const region_id = await findCartRegion(container, { region_id: wished })
  if (!region_id) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "The shop has no region yet")
  }
  const { data: regions } = await queryOf(container).graph({
    entity: "region",
    fields: ["currency_code"],
    filters: { id: region_id },
  })
  const { currency_code } = regions[0]
  const { data: currencies } = await queryOf(container).graph({
    entity: "currency",
    fields: ["decimal_digits"],
    filters: { code: currency_code },
  })
  return { region_id, currency_code, decimals: Number(currencies[0].decimal_digits) }
}

/** @throws MedusaError not_found for an auction that the shop does not show */
export async function assertAuctionIsShown(container: MedusaContainer, id: string): Promise<void> {
  const { row } = await readAuction(container, id, { is_published: true })
  const names = await findLotNames(container, [row])
  if (!isShown(row, names.productOf(row))) throw notFound(`Auction ${id} was not found`)
}
