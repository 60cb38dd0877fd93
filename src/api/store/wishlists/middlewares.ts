import {
  authenticate,
  MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import {
  StoreAddWish,
  StoreCreateWishlist,
  StoreEditWish,
  StoreListWishlistItems,
  StoreListWishlists,
} from "./validators"

const matcher = "/store/wishlists"
const query = (path: string, schema: Parameters<typeof validateAndTransformQuery>[0]) => ({
  ...{ matcher: path, methods: ["GET" as const] },
  middlewares: [validateAndTransformQuery(schema, { isList: false })],
})
const body = (path: string, schema: Parameters<typeof validateAndTransformBody>[0]) => ({
  ...{ matcher: `${matcher}${path}`, methods: ["POST" as const] },
  middlewares: [validateAndTransformBody(schema)],
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
