import { MiddlewareRoute } from "@medusajs/framework/http"
import { validQuery } from "../../../lib/validated"
import { SellerSuggestAttributeNames } from "./validators"

export const sellerProductAttributeMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/product-attributes",
    methods: ["GET"],
    middlewares: [validQuery(SellerSuggestAttributeNames, {})],
  },
]
