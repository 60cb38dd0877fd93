import type { NoticeFacts } from "../../facts"
import { DASHBOARD } from "../paths"
import type { Speaker } from "../speaker"
import type { Row, Templates } from "../template"
import { sample } from "./samples"

type Keys =
  | "payout_paid"
  | "payout_failed"
  | "refund_decided"
  | "merchant_refund_requested"
  | "merchant_payout_failed"
  | "merchant_payment_unmatched"
  | "merchant_ledger_differs"
  | "merchant_messages_dead"

const failed = {
  sample: {
    ...sample.payout,
    ...{ reason: "The bank account was closed.", is_reversed: false },
  },
  context: ({ facts }: { facts: NoticeFacts["payout_failed"] }) =>
    facts.is_reversed ? "reversed" : null,
  rows: (
    { amount, seller_name, reason }: NoticeFacts["payout_failed"],
    { money }: Speaker
  ): Row[] => [
    ["amount", money(amount)],
    ["store", seller_name],
    ["reason", reason],
  ],
}

/** Payouts, refunds, and what does not add up. */
export const moneyTemplates: Templates<Keys> = {
  payout_paid: {
    sample: sample.payout,
    rows: ({ amount, seller_name }, { money }) => [
      ["amount", money(amount)],
      ["store", seller_name],
    ],
    path: ({ facts }) => DASHBOARD.myPayout(facts.payout_id),
  },
  payout_failed: { ...failed, path: ({ facts }) => DASHBOARD.myPayout(facts.payout_id) },
  refund_decided: {
    sample: {
      ...{ seller_order_id: "sorder_01JDSAMPLE", order_number: 1042, refund: sample.usd(18.5) },
      ...{ is_approved: true, reason: null },
    },
    context: ({ facts }) => (facts.is_approved ? "approved" : "rejected"),
    rows: ({ order_number, refund, reason }, { money }) => [
      ["order", `#${order_number}`],
      ["refund", money(refund)],
      ["reason", reason],
    ],
    path: ({ facts }) => DASHBOARD.myOrder(facts.seller_order_id),
  },
  merchant_refund_requested: {
    sample: {
      ...sample.store,
      ...{ request_id: "rreq_01JDSAMPLE", order_number: 1042, refund: sample.usd(18.5) },
    },
    rows: ({ seller_name, order_number, refund }, { money }) => [
      ["store", seller_name],
      ["order", `#${order_number}`],
      ["refund", money(refund)],
    ],
    path: ({ facts }) => DASHBOARD.refundRequest(facts.request_id),
  },
  merchant_payout_failed: {
    ...failed,
    path: ({ facts }) => DASHBOARD.payout(facts.payout_id),
  },
  merchant_payment_unmatched: {
    sample: {
      session_id: "payses_01JDSAMPLE",
      ...{ reason: "Linen tea towel is sold out", is_taken: true },
    },
    context: ({ facts }) => (facts.is_taken ? "taken" : null),
    rows: ({ reason, session_id }) => [
      ["reason", reason],
      ["session", session_id],
    ],
    path: DASHBOARD.paymentLogs,
  },
  merchant_ledger_differs: {
    sample: { reconciliation_id: "recon_01JDSAMPLE", difference_count: 3 },
    count: ({ facts }) => facts.difference_count,
    path: DASHBOARD.money,
  },
  merchant_messages_dead: {
    sample: { channel: "email", count: 12, error: "SMTP: connection refused" },
    count: ({ facts }) => facts.count,
    path: DASHBOARD.messages,
  },
}
