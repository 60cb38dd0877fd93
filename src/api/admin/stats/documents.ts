import { one } from "../../../lib/openapi/answers"
import { documents, RouteDocuments } from "../../../lib/openapi/documents"
import { AdminStats, SellerStats } from "./schemas"

const description = `Figures are those of the reports \`sales\` and \`product-types\`: a sale counts on
the day of its order, a refund on its own. They come from sums that follow what happens within
seconds (\`as_of\`); weights and types of products are as they were last night. A share of an order
that belongs to the merchant has no status, so \`status_breakdown\` and the completed ones are of
stores alone.`

export const statsDocuments = (side: "admin" | "seller"): RouteDocuments =>
  documents("Statistics", {
    [`GET /${side}/stats` as const]: {
      summary: side === "admin" ? "Get what the marketplace sold" : "Get what the store sold",
      description,
      answer: one("stats", side === "admin" ? AdminStats : SellerStats),
    },
  })
