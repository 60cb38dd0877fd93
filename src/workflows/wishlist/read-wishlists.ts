import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { WISHLIST_MODULE } from "../../modules/wishlist"
import type { ListQuery } from "../../modules/wishlist/lists"
import WishlistModuleService from "../../modules/wishlist/service"
import type { OwnList } from "../../modules/wishlist/storage"
import { readWishes } from "./read-wishes"

const wishlistsOf = (container: MedusaContainer) =>
  container.resolve<WishlistModuleService>(WISHLIST_MODULE)

export async function findWishlists(container: MedusaContainer, query: ListQuery) {
  const { lists: wishlists, count } = await wishlistsOf(container).listsOf(query)
  return { wishlists, count }
}

/** @throws MedusaError not_found, also for somebody else's */
export const findWishlist = async (container: MedusaContainer, own: OwnList) =>
  await wishlistsOf(container).listOf(own)

type Page = { wishlist_id: string; limit: number; offset: number }
export async function readWishlistItems(container: MedusaContainer, page: Page, now: Date) {
  const { items, count } = await wishlistsOf(container).itemsOf(page)
  return { items: await readWishes(container, items, now), count }
}

/** One item as its list shows it. */
export async function readWish(container: MedusaContainer, own: OwnList & { wishlist_id: string }) {
  const item = await wishlistsOf(container).itemOf(own)
  const [wish] = await readWishes(container, [item], new Date())
  return { ...wish, wishlist_id: item.wishlist_id }
}

/**
 * The list behind a link, by the first name of its owner; null when the link leads nowhere. Notes
 * are the owner's and stay out.
 */
export async function findSharedWishlist(container: MedusaContainer, token: string) {
  const list = await wishlistsOf(container).sharedList(token)
  if (!list) return null
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ["first_name"],
    filters: { id: list.customer_id },
  })
  return { id: list.id, name: list.name, owner_first_name: data[0]?.first_name ?? null }
}

/** How much a product is wished for. */
export const readWishlistDemand = async (
  container: MedusaContainer,
  product_id: string,
  now: Date
) => await wishlistsOf(container).demandOf({ product_id, now })
