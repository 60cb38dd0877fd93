import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"
import { Holiday, whyNotForSale } from "../../modules/seller/rules"

type Item = { variant_id?: string | null }
type Offer = {
  id: string
  product: {
    id: string
    title: string
    seller?: (Holiday & { name: string; status: string }) | null
  } | null
}
type Manner = {
  /** What the shopper may do instead. */
  advice: string
  /** The checkout of who won the lot: it is paid also while the store is on holiday. */
  isWinners?: boolean
}

const NO_HOLIDAY: Holiday = { holiday_from: null, holiday_to: null }

/**
 * Refuses goods of stores that do not sell now: suspended, closed, on holiday; and goods that are
 * sold by auction, but to who has won them.
 *
 * @throws MedusaError not_allowed (400) that names each article and says why
 */
export async function refuseGoods(container: MedusaContainer, items: Item[], manner: Manner) {
  const ids = [...new Set(items.flatMap(({ variant_id }) => variant_id ?? []))]
  if (!ids.length) return
  const products = await productsOf(container, ids)
  refuseIfAny(whatIsAway(products, manner), manner.advice)
  if (!manner.isWinners) await refuseAuctioned(container, products)
}

type Product = NonNullable<Offer["product"]>

async function productsOf(container: MedusaContainer, variant_ids: string[]): Promise<Product[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "variant",
    fields: [
      ...["id", "product.id", "product.title", "product.seller.name", "product.seller.status"],
      ...["product.seller.holiday_from", "product.seller.holiday_to"],
    ],
    filters: { id: variant_ids },
  })
  // The link adds `seller` to what the generated types know of a product.
  return (data as unknown as Offer[]).flatMap(({ product }) => product ?? [])
}

function whatIsAway(products: Product[], { isWinners }: Manner) {
  const now = new Date()
  return products.flatMap(({ title, seller }) => {
    const why = seller && whyNotForSale(isWinners ? { ...seller, ...NO_HOLIDAY } : seller, now)
    return why ? [`${title} cannot be bought: ${why}`] : []
  })
}

async function refuseAuctioned(container: MedusaContainer, products: Product[]) {
  const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
  const auctioned = await auctions.auctionedAmong(products.map(({ id }) => id))
  const sold = products.filter(({ id }) => auctioned.has(id))
  const reasons = sold.map(({ title }) => `${title} is sold by auction`)
  refuseIfAny(reasons, "Bid on it instead")
}

function refuseIfAny(reasons: string[], advice: string) {
  if (!reasons.length) return
  const message = `${[...new Set(reasons)].join("; ")}. ${advice}`
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}
