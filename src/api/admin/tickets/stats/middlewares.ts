import { MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"
import { AdminReadTicketStats } from "./validators"

export const adminTicketStatsMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/tickets/stats",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(AdminReadTicketStats, {})],
  },
]
