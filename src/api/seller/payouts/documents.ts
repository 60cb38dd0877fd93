import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { ENTRIES_MAX } from "../../admin/payouts/payout-entries"
import { SellerPayout, SellerPayoutDetail } from "./schemas"

export const sellerPayoutDocuments = documents("Money", {
  "GET /seller/payouts": { summary: "List payouts", answer: pageOf("payouts", SellerPayout) },
  "GET /seller/payouts/:id": {
    summary: "Get a payout with its statement",
    description: `The first ${ENTRIES_MAX} entries; \`GET /seller/ledger?payout_id=…\` lists all.`,
    answer: one("payout", SellerPayoutDetail),
  },
})
