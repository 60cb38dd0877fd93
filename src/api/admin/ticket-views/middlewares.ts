import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { AdminCreateTicketView, AdminUpdateTicketView } from "./validators"

const matcher = "/admin/ticket-views"

export const adminTicketViewMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminCreateTicketView)],
  },
  {
    matcher: `${matcher}/:id`,
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminUpdateTicketView)],
  },
]
