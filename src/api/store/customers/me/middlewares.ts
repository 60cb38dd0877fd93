import {
  authenticate,
  MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { retrieveTransformQueryConfig } from "@medusajs/medusa/api/store/carts/query-config"
import { rateLimit } from "../../../../lib/rate-limit"
import { StoreGetOwnCart, StoreMergeCart } from "./cart/validators"

const MERGES_PER_MINUTE = 30

const matcher = "/store/customers/me/cart"
const readable = validateAndTransformQuery(StoreGetOwnCart, retrieveTransformQueryConfig)

export const storeShopperMiddlewares: MiddlewareRoute[] = [
  { matcher, middlewares: [authenticate("customer", ["session", "bearer"])] },
  { matcher, methods: ["GET"], middlewares: [readable] },
  {
    matcher: `${matcher}/merge`,
    methods: ["POST"],
    middlewares: [
      rateLimit({ points: MERGES_PER_MINUTE, per_seconds: 60 }),
      validateAndTransformBody(StoreMergeCart),
      readable,
    ],
  },
]
