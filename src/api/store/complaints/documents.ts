import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { StoreComplaint, StoreComplaintRow } from "./schemas"

const answer = one("complaint", StoreComplaint)
const STALE = { 409: "Something was decided since `version`; read the complaint again" } as const
const LATE = { 400: "The complaint is not in a state for this; the message says what may follow" }

export const storeComplaintDocuments = documents(
  "Complaints",
  {
    "GET /store/complaints": {
      summary: "List own complaints",
      answer: pageOf("complaints", StoreComplaintRow),
    },
    "POST /store/complaints": {
      summary: "Open a complaint",
      description: `About one store's share of an own order, within 180 days of it. One at a time, and
five in all. Before the order is paid only payment, conduct and other reasons are accepted. Without
\`line_item_ids\` it is about the whole share; without \`amount\` a refund is wished of all of it.`,
      example: {
        order_id: "order_01J0000000000000000000000",
        seller_id: "sel_01J0000000000000000000000",
        reason: "damaged",
        wish: "partial_refund",
        amount: 12.5,
        body: "The handle was broken when it arrived.",
      },
      status: 201,
      answer,
    },
    "GET /store/complaints/:id": {
      summary: "Get a complaint",
      description: "`allowed` says what the buyer can do now.",
      answer,
    },
    "POST /store/complaints/:id/messages": {
      summary: "Write in a complaint",
      description: "With `merchant_and_buyer` the store does not read it.",
      example: { body: "Here is a picture of it.", visibility: "all" },
      status: 201,
      answer,
    },
    "POST /store/complaints/:id/accept-offer": {
      summary: "Accept the store's offer",
      description: "Ends the complaint; a refund that was offered follows.",
      example: { version: 2 },
      answer,
      refusals: { ...LATE, ...STALE },
    },
    "POST /store/complaints/:id/decline-offer": {
      summary: "Decline the store's offer",
      description: "Declining the second offer brings the complaint before the merchant.",
      example: { version: 2, body: "The lamp cannot be repaired." },
      answer,
      refusals: { ...LATE, ...STALE },
    },
    "POST /store/complaints/:id/escalate": {
      summary: "Ask the merchant to decide",
      description: "As soon as the store has answered, or its 72 hours are over.",
      example: { body: "We do not agree." },
      answer,
      refusals: { ...LATE, ...STALE },
    },
    "POST /store/complaints/:id/withdraw": {
      summary: "Withdraw a complaint",
      description: "As long as the merchant has not decided.",
      example: {},
      answer,
      refusals: { ...LATE, ...STALE },
    },
    "POST /store/complaints/:id/appeal": {
      summary: "Appeal against the decision",
      description: "Once, within 30 days of the merchant's decision, by either party.",
      example: { body: "The picture shows that it was packed badly." },
      answer,
      refusals: { ...LATE, ...STALE },
    },
    "GET /store/complaints/:id/attachments/:attachment_id": {
      summary: "Download a file of a complaint",
      file: "*/*",
    },
  },
  "A buyer disputes what a store made of its share of an order. The two settle it, or the merchant decides."
)
