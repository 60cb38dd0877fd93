import { AuthenticatedMedusaRequest, MedusaRequest } from "@medusajs/framework/http"
import {
  findWishlists,
  findWishlist,
  readWishlistItems,
} from "../../../workflows/wishlist/read-wishlists"
import { StoreListWishlistItems, StoreListWishlists } from "./validators"

/** The list that the path names, if it is the caller's. */
export const ownList = (req: AuthenticatedMedusaRequest) => ({
  ...{ id: req.params.id, customer_id: req.auth_context.actor_id },
})

export const ownItem = (req: AuthenticatedMedusaRequest) => ({
  ...{ id: req.params.item_id, wishlist_id: req.params.id },
  customer_id: req.auth_context.actor_id,
})

export const readOwnList = async (req: AuthenticatedMedusaRequest, id = req.params.id) =>
  await findWishlist(req.scope, { id, customer_id: req.auth_context.actor_id })

export async function readOwnLists(req: AuthenticatedMedusaRequest) {
  // The validator has made this of the query.
  const query = req.validatedQuery as StoreListWishlists
  const found = await findWishlists(req.scope, { ...query, customer_id: req.auth_context.actor_id })
  return { ...found, offset: query.offset, limit: query.limit }
}

/** A page of what is on a list; whose it is, the caller has made sure. */
export async function readItems(req: MedusaRequest, wishlist_id: string) {
  // The validator has made this of the query.
  const { limit, offset } = req.validatedQuery as StoreListWishlistItems
  const found = await readWishlistItems(req.scope, { wishlist_id, limit, offset }, new Date())
  return { ...found, offset, limit }
}
