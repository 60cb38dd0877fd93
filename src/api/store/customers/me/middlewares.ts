import { authenticate, MiddlewareRoute } from "@medusajs/framework/http"
import { retrieveTransformQueryConfig } from "@medusajs/medusa/api/store/carts/query-config"
import { validBody, validQuery } from "../../../../lib/validated"
import { rateLimit } from "../../../rate-limit"
import { StoreGetOwnCart, StoreMergeCart } from "./cart/validators"

const MERGES_PER_MINUTE = 30

const matcher = "/store/customers/me/cart"
const readable = validQuery(StoreGetOwnCart, retrieveTransformQueryConfig)

export const storeShopperMiddlewares: MiddlewareRoute[] = [
  { matcher, middlewares: [authenticate("customer", ["session", "bearer"])] },
  { matcher, methods: ["GET"], middlewares: [readable] },
  {
    matcher: `${matcher}/merge`,
    methods: ["POST"],
    middlewares: [
      rateLimit({ name: "cart-merge", points: MERGES_PER_MINUTE, per_seconds: 60 }),
      validBody(StoreMergeCart),
      readable,
    ],
  },
]
