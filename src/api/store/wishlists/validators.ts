import { z } from "@medusajs/framework/zod"
import { pageParams } from "../../../lib/query-params"
import { NAME_LENGTH_MAX, NOTE_LENGTH_MAX } from "../../../modules/wishlist/rules"

const id = z.string().min(1).max(64)
const name = z.string().trim().min(1).max(NAME_LENGTH_MAX)
const note = z.string().trim().max(NOTE_LENGTH_MAX).nullish()

const page = pageParams()

/** With a product or an auction: the lists that it is on. */
export const StoreListWishlists = z
  .object({ ...page, product_id: id.optional(), auction_id: id.optional() })
  .strict()
export type StoreListWishlists = z.infer<typeof StoreListWishlists>

export const StoreListWishlistItems = z.object(page).strict()
export type StoreListWishlistItems = z.infer<typeof StoreListWishlistItems>

export const StoreCreateWishlist = z.object({ name }).strict()
export type StoreCreateWishlist = z.infer<typeof StoreCreateWishlist>

const wishedProduct = z
  .object({
    product_id: id,
    /** One variant only; without it, any. */
    variant_id: id.nullish(),
    /** Whose prices are watched; without it, those of the shop's own region. */
    region_id: id.optional(),
    note,
  })
  .strict()
const wishedAuction = z.object({ auction_id: id, note }).strict()
export const StoreAddWish = z.union([wishedAuction, wishedProduct])
export type StoreAddWish = z.infer<typeof StoreAddWish>

export const StoreEditWish = z
  .object({
    note,
    /** Moves it to another list of the customer. */
    wishlist_id: id.optional(),
  })
  .strict()
export type StoreEditWish = z.infer<typeof StoreEditWish>
