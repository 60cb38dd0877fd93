import { pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { StoreOrderChange, StoreOrderSellers } from "./schemas"

const WHOSE =
  "A guest's order is open to whoever has its id; that of an account needs its customer."

export const storeOrderDocuments = documents("Orders", {
  "GET /store/orders/:id/sellers": {
    summary: "List who sends what of an order",
    description: WHOSE,
    is_open: true,
    answer: StoreOrderSellers,
  },
  "GET /store/orders/:id/history": {
    summary: "List how an order's shares moved on",
    description: WHOSE,
    is_open: true,
    answer: pageOf("history", StoreOrderChange),
  },
})
