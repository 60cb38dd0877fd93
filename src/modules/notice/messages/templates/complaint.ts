import type { NoticeFacts } from "../../facts"
import { DASHBOARD, STOREFRONT } from "../paths"
import type { Speaker } from "../speaker"
import type { Row, Templates } from "../template"
import { sample } from "./samples"

type Keys =
  | ("complaint_offer" | "complaint_rejected" | "complaint_escalated" | "complaint_information")
  | ("complaint_resolved" | "complaint_appealed" | "complaint_final")
  | ("store_complaint_opened" | "store_complaint_answered" | "store_complaint_escalated")
  | ("store_complaint_information" | "store_complaint_resolved" | "store_complaint_appealed")
  | ("store_complaint_final" | "store_complaint_closed")
  | ("merchant_complaint_opened" | "merchant_complaint_escalated" | "merchant_complaint_appealed")

const dispute = {
  ...{ complaint_id: "comp_01JDSAMPLE", complaint_number: 17 },
  ...{ order_id: "order_01JDSAMPLE", order_number: 1042, seller_order_id: "sorder_01JDSAMPLE" },
  ...{ seller_id: "sel_01JDSAMPLE", seller_name: "Clay & Kiln" },
  ...{ customer_name: "Sam Rivers", reason: "damaged" },
}
const ruling = {
  ...{ ...dispute, outcome: "split" as const, refund: sample.usd(18.5) },
  appeal_by: sample.moment,
}

type Dispute = typeof dispute
const rows = (
  { complaint_number, order_number, seller_name, reason }: Dispute,
  { label }: Speaker
): Row[] => [
  ["complaint", `#${complaint_number}`],
  ["order", `#${order_number}`],
  ["store", seller_name],
  ["reason", label("complaint_reason", reason)],
]

type Ruled = NoticeFacts["complaint_resolved"]
const ruled = {
  sample: ruling,
  // With words only, for the buyer, there is no amount to name.
  context: ({ facts }: { facts: Ruled }) =>
    facts.outcome === "for_seller" || facts.refund ? facts.outcome : "words",
  rows: (facts: Ruled, { label, money }: Speaker): Row[] => [
    ["complaint", `#${facts.complaint_number}`],
    ["order", `#${facts.order_number}`],
    ["store", facts.seller_name],
    ["reason", label("complaint_reason", facts.reason)],
    ["refund", facts.refund && money(facts.refund)],
  ],
}

type Told = { facts: { complaint_id: string } }
const forBuyer = ({ facts }: Told) => STOREFRONT.complaint(facts.complaint_id)
const forStore = ({ facts }: Told) => DASHBOARD.myComplaint(facts.complaint_id)
const forStaff = ({ facts }: Told) => DASHBOARD.complaint(facts.complaint_id)

type Escalated = { facts: NoticeFacts["complaint_escalated"] }
const escalated = {
  sample: { ...dispute, by_silence: true },
  context: ({ facts }: Escalated) => (facts.by_silence ? "silence" : null),
  rows,
}
const asked = { sample: { ...dispute, answer_by: sample.moment }, rows }

/** Disputes between buyers and stores. */
export const complaintTemplates: Templates<Keys> = {
  complaint_offer: {
    sample: {
      ...{ ...dispute, kind: "refund", offer: sample.usd(18.5), answer_by: sample.moment },
    },
    context: ({ facts }) => facts.kind,
    rows,
    path: forBuyer,
  },
  complaint_rejected: { ...asked, path: forBuyer },
  complaint_escalated: { ...escalated, path: forBuyer },
  complaint_information: { ...asked, path: forBuyer },
  complaint_resolved: { ...ruled, path: forBuyer },
  complaint_appealed: { sample: dispute, rows, path: forBuyer },
  complaint_final: { ...ruled, path: forBuyer },

  store_complaint_opened: { ...asked, path: forStore },
  store_complaint_answered: {
    sample: { ...dispute, is_accepted: true, offer: sample.usd(18.5) },
    context: ({ facts }) =>
      facts.is_accepted ? (facts.offer ? "accepted_refund" : "accepted") : "declined",
    rows,
    path: forStore,
  },
  store_complaint_escalated: { ...escalated, path: forStore },
  store_complaint_information: { ...asked, path: forStore },
  store_complaint_resolved: { ...ruled, path: forStore },
  store_complaint_appealed: { sample: dispute, rows, path: forStore },
  store_complaint_final: { ...ruled, path: forStore },
  store_complaint_closed: {
    sample: { ...dispute, status: "withdrawn" },
    context: ({ facts }) => facts.status,
    rows,
    path: forStore,
  },

  merchant_complaint_opened: { sample: dispute, rows, path: forStaff },
  merchant_complaint_escalated: { sample: dispute, rows, path: forStaff },
  merchant_complaint_appealed: {
    sample: { ...dispute, by: "buyer" },
    context: ({ facts }) => facts.by,
    rows,
    path: forStaff,
  },
}
