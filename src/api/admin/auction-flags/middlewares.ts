import { MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"
import { AdminListAuctionFlags } from "./validators"

export const adminAuctionFlagMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/auction-flags",
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(AdminListAuctionFlags, {
        defaults: ["id"],
        allowed: ["id", "score"],
        isList: true,
      }),
    ],
  },
]
