import { authenticate, MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import {
  StoreAddWish,
  StoreCreateWishlist,
  StoreEditWish,
  StoreListWishlistItems,
  StoreListWishlists,
} from "./validators"

const matcher = "/store/wishlists"
const query = (path: string, schema: Parameters<typeof validQuery>[0]) => ({
  ...{ matcher: path, methods: ["GET" as const] },
  middlewares: [validQuery(schema, { isList: false })],
})
const body = (path: string, schema: Parameters<typeof validBody>[0]) => ({
  ...{ matcher: `${matcher}${path}`, methods: ["POST" as const] },
  middlewares: [validBody(schema)],
})

export const storeWishlistMiddlewares: MiddlewareRoute[] = [
  { matcher, middlewares: [authenticate("customer", ["session", "bearer"])] },
  query(matcher, StoreListWishlists),
  body("", StoreCreateWishlist),
  body("/:id", StoreCreateWishlist),
  query(`${matcher}/:id/items`, StoreListWishlistItems),
  body("/:id/items", StoreAddWish),
  body("/:id/items/:item_id", StoreEditWish),
  query("/store/shared-wishlists/:token", StoreListWishlistItems),
]
