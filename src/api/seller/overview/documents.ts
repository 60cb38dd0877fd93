import { one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { SellerOverview } from "./schemas"

export const sellerOverviewDocuments = documents("Overview", {
  "GET /seller/overview": {
    summary: "Get the figures of the last 14 days",
    description: "Days are those of UTC. What is unpaid, cancelled or refunded is no revenue.",
    answer: one("overview", SellerOverview),
  },
})
