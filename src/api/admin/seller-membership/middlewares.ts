import { MiddlewareRoute } from "@medusajs/framework/http"
import { dotOfOwnFeed } from "./bell"
import { hideSellerPages } from "./merchant-menu"
import { ownNotificationsOnly, sellerGate } from "./seller-gate"

/** The gate comes first: no method, so it runs before every validator and route of `/admin`. */
export const adminSellerGateMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin", middlewares: [sellerGate] },
  {
    matcher: "/admin/notifications",
    methods: ["GET"],
    middlewares: [ownNotificationsOnly, dotOfOwnFeed],
  },
  { matcher: "/admin/layouts/:zone/configuration", middlewares: [hideSellerPages] },
]
