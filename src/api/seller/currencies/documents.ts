import { z } from "@medusajs/framework/zod"
import { entity, one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"

/** A currency in which the shop sells. */
const SellerCurrency = entity("SellerCurrency", {
  code: z.string(),
  name: z.string(),
  symbol_native: z.string(),
  decimal_digits: z.number().int().min(0),
  is_default: z.boolean(),
})

export const sellerCurrencyDocuments = documents("Products", {
  "GET /seller/currencies": {
    summary: "List the currencies in which prices can be named",
    answer: one("currencies", z.array(SellerCurrency)),
  },
})
