import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { ANY_FILE } from "../attachments/schemas"
import { AdminComplaint, AdminComplaintCounts, AdminComplaintDetail } from "./schemas"

const complaint = one("complaint", AdminComplaintDetail)
const CHANGED = { 409: "The complaint has changed since the `version` that was read" } as const
const decision = {
  outcome: "split",
  amount: 10,
  payer: "seller",
  body: "The cup came late and whole; half of the price goes back.",
  version: 3,
}

export const adminComplaintDocuments = documents(
  "Complaints",
  {
    "GET /admin/complaints": {
      summary: "List complaints",
      answer: pageOf("complaints", AdminComplaint),
    },
    "GET /admin/complaints/counts": {
      summary: "Count complaints by status",
      description: "`waiting` are those that wait for the merchant.",
      answer: one("counts", AdminComplaintCounts),
    },
    "GET /admin/complaints/:id": { summary: "Get a complaint", answer: complaint },
    "POST /admin/complaints/:id/assign": {
      summary: "Assign a complaint",
      description:
        "Null takes it from whoever has it. Taking on an escalated one begins its review.",
      example: { assignee_id: "user_01J0000000000000000000000" },
      answer: complaint,
      refusals: CHANGED,
    },
    "POST /admin/complaints/:id/messages": {
      summary: "Write in a complaint",
      description: `\`visibility\` says who reads it: both parties, one of them, or staff alone with
\`internal\`.`,
      status: 201,
      example: { body: "Please show us the parcel.", visibility: "merchant_and_buyer" },
      answer: complaint,
    },
    "POST /admin/complaints/:id/request-information": {
      summary: "Ask a party for information",
      description:
        "While the complaint is before the merchant: escalated, under review or appealed.",
      example: { from: "seller", body: "Please send the proof of delivery." },
      answer: complaint,
      refusals: CHANGED,
    },
    "POST /admin/complaints/:id/resolve": {
      summary: "Decide a complaint",
      description: `Both parties read \`body\` and may appeal for 30 days. \`amount\` is what the buyer
gets in all, in major units, at most \`share.refundable\`; with an amount, \`payer\` says who bears it.
The refund is made afterwards: \`decisions\` shows how far it is.`,
      example: decision,
      answer: complaint,
      refusals: CHANGED,
    },
    "POST /admin/complaints/:id/decide-appeal": {
      summary: "Decide an appeal",
      description: `The last word. \`amount\` is again what the buyer gets in all; money that went back
already is not fetched from the buyer.`,
      example: { ...decision, outcome: "for_seller", amount: 0, payer: null },
      answer: complaint,
      refusals: CHANGED,
    },
    "GET /admin/complaints/:id/attachments/:attachment_id": {
      summary: "Download a file of a complaint",
      file: ANY_FILE,
    },
  },
  "A buyer disputes what a store made of its share of an order; the two settle it, or the merchant decides."
)
