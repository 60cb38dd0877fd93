import { MiddlewareRoute } from "@medusajs/framework/http"
import { validQuery } from "../../../../lib/validated"
import { AdminReadTicketStats } from "./validators"

export const adminTicketStatsMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/tickets/stats",
    methods: ["GET"],
    middlewares: [validQuery(AdminReadTicketStats, {})],
  },
]
