import { MiddlewareRoute } from "@medusajs/framework/http"
import { hideSellerPages } from "./merchant-menu"
import { sellerGate } from "./seller-gate"

/** The gate comes first: no method, so it runs before every validator and route of `/admin`. */
export const adminSellerGateMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin", middlewares: [sellerGate] },
  { matcher: "/admin/layouts/:zone/configuration", middlewares: [hideSellerPages] },
]
