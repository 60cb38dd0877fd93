import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { APPEAL_DAYS, OFFERS_MAX, SELLER_ANSWERS_HOURS } from "../../../modules/complaint/rules"
import { SellerComplaint, SellerComplaintDetail, SellerComplaintMetrics } from "./schemas"

const answer = one("complaint", SellerComplaintDetail)
const REFUSALS = {
  400: "The complaint is not in a state for this; the message says what may follow",
  409: "Something was decided since `version`; read the complaint again",
} as const

export const sellerComplaintDocuments = documents("Complaints", {
  "GET /seller/complaints": {
    summary: "List complaints about the store",
    answer: pageOf("complaints", SellerComplaint),
  },
  "GET /seller/complaints/metrics": {
    summary: "Get the figures of complaints",
    description: "Without `from` and `to` of the last 90 days.",
    answer: one("metrics", SellerComplaintMetrics),
  },
  "GET /seller/complaints/:id": {
    summary: "Get a complaint",
    description: "`allowed` says what the store can do now.",
    answer,
  },
  "POST /seller/complaints/:id/offer": {
    summary: "Offer the buyer something",
    description: `A store has ${SELLER_ANSWERS_HOURS} hours to answer before the merchant is asked, and
${OFFERS_MAX} offers. Only a refund has an \`amount\`, at most \`share.refundable\`; it follows by itself when
the buyer accepts.`,
    example: { kind: "refund", amount: 12.5, body: "We are sorry about the handle.", version: 1 },
    answer,
    refusals: REFUSALS,
  },
  "POST /seller/complaints/:id/reject": {
    summary: "Reject a complaint",
    description: "The buyer may ask the merchant to decide; an offer may still follow.",
    example: { body: "The picture shows another lamp than the one we sent.", version: 1 },
    answer,
    refusals: REFUSALS,
  },
  "POST /seller/complaints/:id/messages": {
    summary: "Write in a complaint",
    description: "With `merchant_and_seller` the buyer does not read it.",
    status: 201,
    example: { body: "Here is the receipt of the post.", visibility: "merchant_and_seller" },
    answer,
  },
  "POST /seller/complaints/:id/appeal": {
    summary: "Appeal against the decision",
    description: `Once, within ${APPEAL_DAYS} days of the merchant's decision, by either party.`,
    example: { body: "The parcel was signed for; here is the proof." },
    answer,
    refusals: REFUSALS,
  },
  "GET /seller/complaints/:id/attachments/:attachment_id": {
    summary: "Download a file of a complaint",
    file: "*/*",
  },
})
