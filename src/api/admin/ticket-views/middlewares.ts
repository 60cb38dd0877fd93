import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody } from "../../../lib/validated"
import { AdminCreateTicketView, AdminUpdateTicketView } from "./validators"

const matcher = "/admin/ticket-views"

export const adminTicketViewMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["POST"],
    middlewares: [validBody(AdminCreateTicketView)],
  },
  {
    matcher: `${matcher}/:id`,
    methods: ["POST"],
    middlewares: [validBody(AdminUpdateTicketView)],
  },
]
