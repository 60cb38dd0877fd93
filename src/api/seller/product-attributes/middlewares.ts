import { MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"
import { SellerSuggestAttributeNames } from "./validators"

export const sellerProductAttributeMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/product-attributes",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(SellerSuggestAttributeNames, {})],
  },
]
