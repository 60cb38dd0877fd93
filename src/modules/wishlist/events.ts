/** What happens to wishlists. Each event leaves after the commit and may be lost. */
export const WishlistEvents = {
  ITEM_ADDED: "wishlist.item_added",
  ITEM_REMOVED: "wishlist.item_removed",
  /** Something that people wait for is there again, or cheaper; who is told stands in the rows. */
  ALERTED: "wishlist.alerted",
} as const

export type WishlistItemChanged = {
  id: string
  wishlist_id: string
  customer_id: string
  product_id: string | null
  auction_id: string | null
}
export type WishlistAlerted = { ids: string[] }
