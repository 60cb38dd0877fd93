import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { AdminRefundRequest, AdminRefundRequestDetail } from "./schemas"

const request = one("refund_request", AdminRefundRequestDetail)

export const adminRefundRequestDocuments = documents(
  "Refund requests",
  {
    "GET /admin/refund-requests": {
      summary: "List refund requests",
      answer: pageOf("refund_requests", AdminRefundRequest),
    },
    "GET /admin/refund-requests/:id": { summary: "Get a refund request", answer: request },
    "POST /admin/refund-requests/:id/approve": {
      summary: "Approve a refund",
      description: `The money goes back at once if it can: the answer is \`refunded\`, or \`approved\` with
\`last_error\` and the time of the next attempt.`,
      example: { note: "The pictures show it" },
      answer: request,
    },
    "POST /admin/refund-requests/:id/reject": {
      summary: "Reject a refund",
      description: "The seller reads the note.",
      example: { note: "The buyer has the goods and is content" },
      answer: request,
    },
    "POST /admin/refund-requests/:id/retry": {
      summary: "Try a refund again",
      description: "The answer says whether the money went back at once, or why it waits.",
      example: {},
      answer: request,
    },
  },
  "What shall go back to buyers: sellers ask for it, the merchant decides."
)
