import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody } from "../../../lib/validated"
import { SellerOpenOnboarding } from "./validators"

export const sellerPayoutAccountMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/payout-account/onboarding",
    methods: ["POST"],
    middlewares: [validBody(SellerOpenOnboarding)],
  },
]
