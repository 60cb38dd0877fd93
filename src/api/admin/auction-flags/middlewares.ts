import { MiddlewareRoute } from "@medusajs/framework/http"
import { validQuery } from "../../../lib/validated"
import { AdminListAuctionFlags } from "./validators"

export const adminAuctionFlagMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/auction-flags",
    methods: ["GET"],
    middlewares: [
      validQuery(AdminListAuctionFlags, {
        defaults: ["id"],
        allowed: ["id", "score"],
        isList: true,
      }),
    ],
  },
]
