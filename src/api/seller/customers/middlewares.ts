import { MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"
import { SellerListCustomers } from "./validators"

export const sellerCustomerMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/customers",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(SellerListCustomers, { isList: true })],
  },
]
