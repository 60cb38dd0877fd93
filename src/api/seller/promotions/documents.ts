import { deleted, one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { PROMOTIONS_PER_SELLER_MAX } from "../../../modules/promotion-policy/rules"
import { SellerPromotion } from "./schemas"

const answer = one("promotion", SellerPromotion)

export const sellerPromotionDocuments = documents("Promotions", {
  "GET /seller/promotions": {
    summary: "List promotions",
    answer: pageOf("promotions", SellerPromotion),
  },
  "POST /seller/promotions": {
    summary: "Create a promotion",
    description: `On the store's own goods, or on its shipping; the store bears the cost. \`value\` is in
percent, or with a \`currency_code\` in major units. Only percentages have \`maximums\`. A store has at
most ${PROMOTIONS_PER_SELLER_MAX} promotions.`,
    status: 201,
    example: {
      code: "SPRING-10",
      kind: "percentage",
      target: "items",
      value: 10,
      starts_at: "2027-03-01T00:00:00Z",
      ends_at: "2027-04-01T00:00:00Z",
      usage_limit: 500,
      maximums: [{ currency_code: "usd", amount: 20 }],
    },
    answer,
  },
  "GET /seller/promotions/:id": { summary: "Get a promotion", answer },
  "POST /seller/promotions/:id": {
    summary: "Change a promotion",
    description: `What is left out stays; null takes a bound away. Code, kind and target stay. \`end_now\`
ends it at once, whatever else is said of its end.`,
    example: { usage_limit: 1000, ends_at: "2027-05-01T00:00:00Z" },
    answer,
  },
  "DELETE /seller/promotions/:id": {
    summary: "Delete a promotion",
    description: "Orders that were placed with it keep their discount.",
    answer: deleted("promotion"),
  },
})
