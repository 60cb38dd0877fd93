import { one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { AdminPromotionPolicy } from "./schemas"

export const adminPromotionPolicyDocuments = documents("Promotions", {
  "GET /admin/promotion-policies/:id": {
    summary: "Get a promotion's policy",
    description: "The id is the promotion's. One that nothing was said of is borne by the seller.",
    answer: one("promotion_policy", AdminPromotionPolicy),
  },
  "POST /admin/promotion-policies/:id": {
    summary: "Set a promotion's policy",
    description: `What is left out stays; \`maximums\` replaces them all. \`merchant_share_bp\` needs
\`bearer\`. Orders that were placed keep what held then.`,
    example: {
      bearer: "shared",
      merchant_share_bp: 5000,
      maximums: [{ currency_code: "usd", amount: 20 }],
    },
    answer: one("promotion_policy", AdminPromotionPolicy),
  },
})
