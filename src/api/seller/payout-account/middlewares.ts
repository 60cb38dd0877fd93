import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { SellerOpenOnboarding } from "./validators"

export const sellerPayoutAccountMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/payout-account/onboarding",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(SellerOpenOnboarding)],
  },
]
