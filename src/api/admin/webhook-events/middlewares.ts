import { MiddlewareRoute } from "@medusajs/framework/http"
import { validQuery } from "../../../lib/validated"
import { AdminListWebhookEvents } from "./validators"

export const adminWebhookEventMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/webhook-events",
    methods: ["GET"],
    middlewares: [validQuery(AdminListWebhookEvents, { isList: false })],
  },
]
