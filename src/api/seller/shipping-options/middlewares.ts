import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody } from "../../../lib/validated"
import { SellerUpdateShippingOption } from "./validators"

export const sellerShippingOptionMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/shipping-options/:id",
    methods: ["POST"],
    middlewares: [validBody(SellerUpdateShippingOption)],
  },
]
