import { pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { AdminAuctionFlag } from "./schemas"

export const adminAuctionFlagDocuments = documents("Auctions", {
  "GET /admin/auction-flags": {
    summary: "List suspicious bidders",
    description: `Customers who behaved towards one store, in the last 90 days, as somebody would who
drives up prices. Each sign may have an innocent reason: nothing follows from it by itself.
\`seller_id=none\` asks for the merchant's own goods.`,
    answer: pageOf("flags", AdminAuctionFlag),
  },
})
