import { MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"
import { SellerListWebhookEvents } from "./validators"

export const sellerWebhookEventMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/webhook-events",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(SellerListWebhookEvents, { isList: false })],
  },
]
