import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody } from "../../../lib/validated"
import { SellerChangePreferences } from "./validators"

export const sellerNotificationPreferenceMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/notification-preferences",
    methods: ["POST"],
    middlewares: [validBody(SellerChangePreferences)],
  },
]
