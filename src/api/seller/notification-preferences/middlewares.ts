import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { SellerChangePreferences } from "./validators"

export const sellerNotificationPreferenceMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/notification-preferences",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(SellerChangePreferences)],
  },
]
