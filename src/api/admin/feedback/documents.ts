import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { AdminFeedback, AdminFeedbackDetail, AdminFeedbackSummary } from "./schemas"

export const adminFeedbackDocuments = documents(
  "Feedback",
  {
    "GET /admin/feedback": {
      summary: "List feedback",
      answer: pageOf("feedback", AdminFeedback),
    },
    "GET /admin/feedback/summary": {
      summary: "Sum up feedback",
      description: `Of one store, one product, all of a kind, or everything: \`seller_id\` and
\`product_id\` exclude each other.`,
      answer: one("summary", AdminFeedbackSummary),
    },
    "GET /admin/feedback/:id": {
      summary: "Get feedback",
      answer: one("feedback", AdminFeedbackDetail),
    },
    "POST /admin/feedback/:id/hide": {
      summary: "Hide feedback",
      description: "It counts no more and nobody reads it but its author, who is told the reason.",
      example: { reason: "It names a person" },
      answer: one("feedback", AdminFeedbackDetail),
    },
    "POST /admin/feedback/:id/restore": {
      summary: "Show hidden feedback again",
      example: {},
      answer: one("feedback", AdminFeedbackDetail),
    },
  },
  "What buyers say about finished deals with stores, about products and about the marketplace."
)
