import type { WishlistItemChanged } from "../../modules/wishlist/events"
import type { WishlistItemRow } from "../../modules/wishlist/storage"

/** What an event tells of an item. */
export const asChange = (item: WishlistItemRow): WishlistItemChanged => {
  const { id, wishlist_id, customer_id, product_id, auction_id } = item
  return { id, wishlist_id, customer_id, product_id, auction_id }
}
