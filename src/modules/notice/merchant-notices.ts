import type { NoticeDefinition } from "./catalogue"

const define = <Key extends string>(notices: Record<Key, NoticeDefinition>) => notices

/** What the marketplace's own staff is told. */
export const MERCHANT_NOTICES = define({
  staff_sign_in: { audience: "merchant", group: "account", channels: ["email"], is_critical: true },
  staff_password_reset: {
    audience: "merchant",
    group: "account",
    channels: ["email"],
    is_critical: true,
  },
  staff_invited: { audience: "merchant", group: "account", channels: ["email"], is_critical: true },
  merchant_order_placed: {
    audience: "merchant",
    group: "order",
    channels: ["telegram"],
    optional: ["feed", "email"],
  },
  merchant_order_paid: {
    audience: "merchant",
    group: "order",
    channels: ["telegram"],
    optional: ["feed", "email"],
  },
  merchant_application: {
    audience: "merchant",
    group: "store",
    channels: ["feed"],
    optional: ["email", "telegram"],
  },
  merchant_verification: {
    audience: "merchant",
    group: "store",
    channels: ["feed"],
    optional: ["email", "telegram"],
  },
  merchant_product_proposed: {
    audience: "merchant",
    group: "product",
    channels: ["feed"],
    optional: ["email", "telegram"],
  },
  merchant_business_profile: {
    audience: "merchant",
    group: "store",
    channels: ["feed"],
    optional: ["email", "telegram"],
  },
  merchant_stock_low: {
    audience: "merchant",
    group: "stock",
    channels: ["telegram"],
    optional: ["feed", "email"],
    digest: { minutes: 15, merge: "list" },
  },
  merchant_refund_requested: {
    audience: "merchant",
    group: "money",
    channels: ["feed"],
    optional: ["email", "telegram"],
  },
  merchant_payout_failed: {
    audience: "merchant",
    group: "money",
    channels: ["feed"],
    optional: ["email", "telegram"],
  },
  merchant_payment_unmatched: {
    audience: "merchant",
    group: "money",
    channels: ["feed", "telegram"],
    optional: ["email"],
  },
  merchant_ledger_differs: {
    audience: "merchant",
    group: "money",
    channels: ["feed", "telegram"],
    optional: ["email"],
  },
  merchant_violation_appealed: {
    audience: "merchant",
    group: "conduct",
    channels: ["feed"],
    optional: ["email", "telegram"],
  },
  merchant_messages_dead: { audience: "merchant", group: "account", channels: ["feed"] },
  merchant_complaint_opened: {
    audience: "merchant",
    group: "support",
    channels: ["feed"],
    optional: ["email", "telegram"],
  },
  merchant_complaint_escalated: {
    audience: "merchant",
    group: "support",
    channels: ["feed"],
    optional: ["email", "telegram"],
  },
  merchant_complaint_appealed: {
    audience: "merchant",
    group: "support",
    channels: ["feed"],
    optional: ["email", "telegram"],
  },
  merchant_ticket_opened: {
    audience: "merchant",
    group: "support",
    channels: ["feed", "telegram"],
    optional: ["email"],
  },
  merchant_ticket_replied: {
    audience: "merchant",
    group: "support",
    channels: ["feed", "email"],
    optional: ["telegram"],
  },
  merchant_ticket_assigned: {
    audience: "merchant",
    group: "support",
    channels: ["email"],
  },
  merchant_ticket_due: {
    audience: "merchant",
    group: "support",
    channels: ["feed", "email"],
    optional: ["telegram"],
  },
  merchant_ticket_overdue: {
    audience: "merchant",
    group: "support",
    channels: ["feed", "email"],
    optional: ["telegram"],
  },
  merchant_webhook_failing: {
    audience: "merchant",
    group: "account",
    channels: ["feed", "email"],
    optional: ["telegram"],
  },
  merchant_webhook_disabled: {
    audience: "merchant",
    group: "account",
    channels: ["feed", "email"],
    optional: ["telegram"],
  },
  merchant_report_ready: {
    audience: "merchant",
    group: "report",
    channels: ["feed"],
    optional: ["email"],
  },
  merchant_report_scheduled: {
    audience: "merchant",
    group: "report",
    channels: ["feed", "email"],
    optional: ["telegram"],
  },
  merchant_report_failed: {
    audience: "merchant",
    group: "report",
    channels: ["feed", "email"],
    optional: ["telegram"],
  },
})
