import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Sight } from "../../modules/stock/service"
import { availableOf, piecesOf } from "../../modules/stock/rules"

type Level = { location_id: string; stocked_quantity: number; reserved_quantity: number }
type Seller = { id: string; stock_location_id: string | null; low_stock_threshold: number }
type Variant = {
  id: string
  title: string
  sku: string | null
  variant_rank: number | null
  allow_backorder: boolean
  manage_inventory: boolean
  product: {
    id: string
    title: string
    status: string
    thumbnail: string | null
    seller?: Seller | null
  } | null
  inventory_items?: { inventory?: { location_levels?: Level[] } | null }[]
}

/** A variant that its seller counts, with what lies at the seller's own place. */
export type CountedVariant = Omit<Variant, "inventory_items" | "product"> & {
  product: NonNullable<Variant["product"]>
  seller: Seller
  stocked_quantity: number
  reserved_quantity: number
  available: number
}

const FIELDS = [
  ...["id", "title", "sku", "variant_rank", "allow_backorder", "manage_inventory"],
  ...["product.id", "product.title", "product.status", "product.thumbnail"],
  ...["product.seller.id", "product.seller.stock_location_id"],
  "product.seller.low_stock_threshold",
  "inventory_items.inventory.location_levels.location_id",
  "inventory_items.inventory.location_levels.stocked_quantity",
  "inventory_items.inventory.location_levels.reserved_quantity",
]

/** As a filter on watches: what is deleted, or counted no more, is left out also where its row is. */
export const watchedBy = (seller_id: string) => ({
  seller_id,
  variant: { manage_inventory: true },
})

/**
 * What the platform counts of these variants now, with the same number of queries for any number
 * of them. The merchant's own variants, and those that count nothing, are left out.
 */
export async function readStock(
  container: MedusaContainer,
  variant_ids: string[]
): Promise<CountedVariant[]> {
  if (!variant_ids.length) return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "variant",
    fields: FIELDS,
    filters: { id: variant_ids, manage_inventory: true },
  })
  // The links add seller and stock to what the generated types know of a variant.
  const variants = data as unknown as Variant[]
  return variants.flatMap(({ inventory_items, product, ...variant }) => {
    if (!product?.seller) return []
    const { seller, ...rest } = product
    return [{ ...variant, product: rest, seller, ...levelOf(inventory_items, seller) }]
  })
}

/** The same as the watch knows it. */
export const sightOf = ({ id, product, seller, ...variant }: CountedVariant): Sight => ({
  variant_id: id,
  product_id: product.id,
  product_title: product.title,
  variant_title: variant.title,
  variant_rank: variant.variant_rank ?? 0,
  sku: variant.sku,
  stocked_quantity: variant.stocked_quantity,
  available: variant.available,
  store_threshold: seller.low_stock_threshold,
})

/** A place without a level holds nothing. */
function levelOf(items: Variant["inventory_items"], { stock_location_id }: Seller) {
  const level = items?.[0]?.inventory?.location_levels?.find(
    ({ location_id }) => location_id === stock_location_id
  )
  const stocked = Number(level?.stocked_quantity ?? 0)
  const reserved = Number(level?.reserved_quantity ?? 0)
  return {
    stocked_quantity: piecesOf(stocked),
    reserved_quantity: piecesOf(reserved),
    available: availableOf(stocked, reserved),
  }
}
