import { MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"
import { AdminListWebhookEvents } from "./validators"

export const adminWebhookEventMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/webhook-events",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(AdminListWebhookEvents, { isList: false })],
  },
]
