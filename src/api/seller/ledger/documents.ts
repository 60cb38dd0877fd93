import { pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { SellerLedgerEntry } from "./schemas"

export const sellerLedgerDocuments = documents("Money", {
  "GET /seller/ledger": {
    summary: "List the store's statement",
    description: "What the store was given and what was taken; entries are never changed.",
    answer: pageOf("ledger_entries", SellerLedgerEntry),
  },
})
