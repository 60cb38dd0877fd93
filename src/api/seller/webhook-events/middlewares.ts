import { MiddlewareRoute } from "@medusajs/framework/http"
import { validQuery } from "../../../lib/validated"
import { SellerListWebhookEvents } from "./validators"

export const sellerWebhookEventMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/webhook-events",
    methods: ["GET"],
    middlewares: [validQuery(SellerListWebhookEvents, { isList: false })],
  },
]
