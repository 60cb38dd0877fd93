import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { SellerCustomer, SellerCustomerDetail } from "./schemas"

export const sellerCustomerDocuments = documents("Customers", {
  "GET /seller/customers": {
    summary: "List the store's customers",
    answer: pageOf("customers", SellerCustomer),
  },
  "GET /seller/customers/:id": {
    summary: "Get a customer with the latest orders",
    answer: one("customer", SellerCustomerDetail),
  },
})
