import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { SellerUpdateStore } from "./validators"

export const sellerStoreMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/store",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(SellerUpdateStore)],
  },
]
