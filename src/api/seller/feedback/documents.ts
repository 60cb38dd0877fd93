import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { SellerFeedback, SellerFeedbackSummary } from "./schemas"

export const sellerFeedbackDocuments = documents("Feedback", {
  "GET /seller/feedback": {
    summary: "List what buyers said",
    description: "Of the store and its goods, without what the merchant hid.",
    answer: pageOf("feedback", SellerFeedback),
  },
  "GET /seller/feedback/summary": {
    summary: "Get the figures of the store's stars",
    answer: one("summary", SellerFeedbackSummary),
  },
  "POST /seller/feedback/:id/answer": {
    summary: "Answer feedback",
    description: "In public, once; it cannot be changed.",
    example: { answer: "Thank you, Ann!" },
    answer: one("feedback", SellerFeedback),
  },
})
