import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { SellerUpdateShippingOption } from "./validators"

export const sellerShippingOptionMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/shipping-options/:id",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(SellerUpdateShippingOption)],
  },
]
