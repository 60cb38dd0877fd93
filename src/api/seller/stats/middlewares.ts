import { MiddlewareRoute } from "@medusajs/framework/http"
import { validQuery } from "../../../lib/validated"
import { SellerReadStats } from "./validators"

export const sellerStatsMiddlewares: MiddlewareRoute[] = [
  { matcher: "/seller/stats", methods: ["GET"], middlewares: [validQuery(SellerReadStats, {})] },
]
