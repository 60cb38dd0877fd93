import { MiddlewareRoute } from "@medusajs/framework/http"
import { validQuery } from "../../../lib/validated"
import { SellerListCustomers } from "./validators"

export const sellerCustomerMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/customers",
    methods: ["GET"],
    middlewares: [validQuery(SellerListCustomers, { isList: true })],
  },
]
