import { z } from "@medusajs/framework/zod"
import { one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { SellerBalance } from "../ledger/schemas"

export const sellerBalanceDocuments = documents("Money", {
  "GET /seller/balance": {
    summary: "Get what the store has in each currency",
    description: "A currency in which nothing was ever booked is missing.",
    answer: one("balances", z.array(SellerBalance)),
  },
})
