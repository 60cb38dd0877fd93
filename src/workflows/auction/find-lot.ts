import { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  getTotalVariantAvailability,
  MedusaError,
} from "@medusajs/framework/utils"

export type Lot = {
  variant_id: string
  product_id: string
  title: string
  is_published: boolean
  /** Null: the merchant's own goods. */
  seller: { id: string; name: string; status: string } | null
  /** Null: its pieces are not counted, or may be ordered beyond the stock. */
  available: number | null
}

type Variant = {
  id: string
  manage_inventory: boolean
  allow_backorder: boolean
  product: { id: string; title: string; status: string; seller?: Lot["seller"] }
}

/** A variant and whose it is; undefined when there is none any more. */
export async function findLot(
  container: MedusaContainer,
  variant_id: string
): Promise<Lot | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "variant",
    fields: [
      ...["id", "manage_inventory", "allow_backorder", "product.id", "product.title"],
      ...["product.status", "product.seller.id", "product.seller.name", "product.seller.status"],
    ],
    filters: { id: variant_id },
  })
  // The link adds `seller` to what the generated types know of a product.
  const [variant] = data as unknown as Variant[]
  if (!variant?.product) return undefined
  const { product, manage_inventory, allow_backorder } = variant
  const isCounted = manage_inventory && !allow_backorder
  const stock =
    isCounted && (await getTotalVariantAvailability(query, { variant_ids: [variant_id] }))
  return {
    variant_id,
    product_id: product.id,
    title: product.title,
    is_published: product.status === "published",
    seller: product.seller ?? null,
    available: stock ? (stock[variant_id]?.availability ?? 0) : null,
  }
}

const refuse = (message: string): never => {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}

/** The one piece that an auction sells must be there. */
export function assertIsInStock({ title, available }: Lot): void {
  if (available !== null && available < 1) {
    refuse(`${title} has no piece in stock that is not promised; one is needed for an auction`)
  }
}

/** Why a lot cannot be put up now, or null. */
export function whyNotUpForAuction({ title, is_published, seller, available }: Lot): string | null {
  if (seller && seller.status !== "active") return `the store ${seller.name} is ${seller.status}`
  if (!is_published) return `${title} is not on sale in the shop; publish the product first`
  if (available !== null && available < 1) return `${title} has no piece in stock`
  return null
}

/** @throws MedusaError not_allowed that says what is missing */
export function assertMayBeAuctioned(lot: Lot): void {
  const why = whyNotUpForAuction(lot)
  if (why) refuse(`It cannot be put up for auction: ${why}`)
}
