import { deleted, one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import {
  StorePlacedWish,
  StoreSharedWish,
  StoreSharedWishlist,
  StoreWish,
  StoreWishlist,
} from "./schemas"

const list = one("wishlist", StoreWishlist)
const item = one("item", StorePlacedWish)

export const storeWishlistDocuments = documents(
  "Wishlists",
  {
    "GET /store/wishlists": {
      summary: "List own wishlists",
      description: "With `product_id` or `auction_id` those that it is on.",
      answer: pageOf("wishlists", StoreWishlist),
    },
    "POST /store/wishlists": {
      summary: "Make a wishlist",
      description: "50 at most, each with a name of its own.",
      example: { name: "Gifts" },
      status: 201,
      answer: list,
      refusals: { 422: "Another list has this name" },
    },
    "GET /store/wishlists/:id": { summary: "Get a wishlist", answer: list },
    "POST /store/wishlists/:id": {
      summary: "Rename a wishlist",
      example: { name: "Gifts for Ben" },
      answer: list,
      refusals: { 422: "Another list has this name" },
    },
    "DELETE /store/wishlists/:id": {
      summary: "Remove a wishlist",
      answer: deleted("wishlist"),
    },
    "POST /store/wishlists/:id/share": {
      summary: "Share a wishlist",
      description: "`share_token` is for the link; asking again answers the same one.",
      answer: list,
    },
    "DELETE /store/wishlists/:id/share": {
      summary: "Stop sharing a wishlist",
      description: "All links lead nowhere from then on.",
      answer: list,
    },
    "GET /store/wishlists/:id/items": {
      summary: "List what is on a wishlist",
      description: "With prices and stock of now.",
      answer: pageOf("items", StoreWish),
    },
    "POST /store/wishlists/:id/items": {
      summary: "Put something on a wishlist",
      description: `A product, one variant of it, or an auction; 200 things on a list, each once. Prices
are those of the region; who put it there is told when it is there again, or cheaper.`,
      example: {
        product_id: "prod_01J0000000000000000000000",
        variant_id: "variant_01J0000000000000000000000",
        note: "The blue one",
      },
      status: 201,
      answer: item,
      refusals: { 422: "It is on this list already" },
    },
    "POST /store/wishlists/:id/items/:item_id": {
      summary: "Change or move a wish",
      description: "With `wishlist_id` it goes to another list of the customer.",
      example: { wishlist_id: "wlist_01J0000000000000000000000", note: "For Ben" },
      answer: item,
    },
    "DELETE /store/wishlists/:id/items/:item_id": {
      summary: "Take something off a wishlist",
      answer: deleted("wishlist_item"),
    },
    "GET /store/shared-wishlists/:token": {
      summary: "Read a shared wishlist",
      description: "By whoever has the link; without notes.",
      is_open: true,
      answer: pageOf("items", StoreSharedWish, { wishlist: StoreSharedWishlist }),
    },
  },
  "What customers keep an eye on; they are told when it is there again, or cheaper."
)
