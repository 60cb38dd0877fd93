import { MiddlewareRoute } from "@medusajs/framework/http"
import { validQuery } from "../../../lib/validated"
import { AdminReadStats } from "./validators"

export const adminStatsMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/stats", methods: ["GET"], middlewares: [validQuery(AdminReadStats, {})] },
]
