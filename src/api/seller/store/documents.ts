import { one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { HOLIDAY_DAYS_MAX } from "../../../modules/seller/rules"
import { SellerClosing, SellerStore } from "./schemas"

const answer = one("store", SellerStore)

export const sellerStoreDocuments = documents("Store", {
  "GET /seller/store": { summary: "Get the own store", answer },
  "POST /seller/store": {
    summary: "Change the store's profile",
    description: `What is left out stays; null empties a field. Pictures are addresses that
\`POST /seller/uploads\` answered.`,
    example: { biography: "Pots from the village, since 1990", low_stock_threshold: 3 },
    answer,
  },
  "POST /seller/store/holiday": {
    summary: "Announce a holiday",
    description: `The store's goods are shown and cannot be bought from \`from\`, which is now when it
is left out, until \`to\`: ${HOLIDAY_DAYS_MAX} days at most. A new holiday takes the place of the last.`,
    example: { from: "2026-12-24T00:00:00Z", to: "2027-01-04T00:00:00Z" },
    answer,
  },
  "DELETE /seller/store/holiday": { summary: "Call the holiday off", answer },
  "GET /seller/store/closing": {
    summary: "See whether the store can close",
    description: "Orders, auctions and money that are not settled keep it open.",
    answer: one("closing", SellerClosing),
  },
  "POST /seller/store/close": {
    summary: "Close the store for good",
    description: `\`handle\` is the store's own, typed once more. There is no way back; its members
may read on. Refused with 400 while something is open.`,
    example: { handle: "clay-house" },
    answer,
  },
})
