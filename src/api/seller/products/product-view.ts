import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { shownPictures } from "../../../modules/catalog/pictures"
import { sellerOf } from "../seller-of"

export const PRODUCT_LIST_FIELDS = [
  ...["id", "title", "subtitle", "handle", "status", "thumbnail"],
  ...["created_at", "updated_at", "variants.id", "variants.title", "variants.sku"],
]

const DETAIL_FIELDS = [
  ...["id", "title", "subtitle", "handle", "description", "status", "thumbnail", "weight"],
  ...["length", "width", "height", "origin_country", "hs_code"],
  ...["material", "created_at", "updated_at"],
  ...["images.id", "images.url", "images.rank", "images.metadata"],
  ...["attributes.name", "attributes.value", "listing_group.key"],
  ...["options.id", "options.title", "options.values.id", "options.values.value"],
  ...["categories.id", "categories.name", "tags.id", "tags.value"],
  ...["variants.id", "variants.title", "variants.sku", "variants.weight"],
  "variants.variant_rank",
  ...["variants.manage_inventory", "variants.allow_backorder", "variants.created_at"],
  ...["variants.options.value", "variants.options.option.title"],
  ...["variants.prices.id", "variants.prices.currency_code", "variants.prices.amount"],
  "variants.inventory_items.inventory.location_levels.location_id",
  "variants.inventory_items.inventory.location_levels.stocked_quantity",
  "variants.inventory_items.inventory.location_levels.reserved_quantity",
]

type Level = { location_id: string; stocked_quantity: number; reserved_quantity: number }
type Variant = {
  id: string
  variant_rank: number
  inventory_items?: { inventory: { location_levels?: Level[] } | null }[]
}
type Product = {
  id: string
  images?: Parameters<typeof shownPictures>[0]
  attributes?: { name: string; value: string }[]
  listing_group?: { key: string } | null
  variants?: Variant[]
}

/** A variant with the stock at the seller's own location only. */
function withOwnStock({ inventory_items, ...variant }: Variant, location_id: string | null) {
  const own = inventory_items?.[0]?.inventory?.location_levels?.find(
    (level) => level.location_id === location_id
  )
  return {
    ...variant,
    stocked_quantity: Number(own?.stocked_quantity ?? 0),
    reserved_quantity: Number(own?.reserved_quantity ?? 0),
  }
}

/** One product of the caller's store as its pages show it, with the state of its review. */
export async function retrieveOwnProduct(req: MedusaRequest, id: string) {
  const { seller_id, seller } = sellerOf(req)
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: DETAIL_FIELDS,
    filters: { id, seller: { id: seller_id } },
  })
  // The links add stock and prices to what the generated types know of a product.
  const product = data[0] as unknown as Product | undefined
  if (!product) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Product ${id} was not found`)
  }
  const { data: reviews } = await query.graph({
    entity: "product_review",
    fields: ["status", "reason", "created_at", "decided_at"],
    filters: { product_id: id },
    pagination: { take: 1, order: { created_at: "DESC" } },
  })
  return {
    ...product,
    images: shownPictures(product.images),
    attributes: (product.attributes ?? []).map(({ name, value }) => ({ name, value })),
    listing_group: product.listing_group?.key ?? null,
    variants: [...(product.variants ?? [])]
      .sort((a, b) => a.variant_rank - b.variant_rank)
      .map((variant) => withOwnStock(variant, seller.stock_location_id)),
    review: reviews[0] ?? null,
  }
}
