import type { NoticeDefinition } from "./catalogue"

const define = <Key extends string>(notices: Record<Key, NoticeDefinition>) => notices

/** What stores and whoever works for them are told. */
export const SELLER_NOTICES = define({
  store_sign_in: {
    audience: "seller",
    group: "account",
    channels: ["inbox", "feed", "email"],
    is_critical: true,
  },
  store_password_reset: {
    audience: "seller",
    group: "account",
    channels: ["email"],
    is_critical: true,
  },
  member_invited: { audience: "seller", group: "account", channels: ["email"], is_critical: true },
  application_received: { audience: "seller", group: "store", channels: ["email"] },
  application_approved: {
    audience: "seller",
    group: "store",
    channels: ["inbox", "feed", "email"],
    is_critical: true,
  },
  application_rejected: {
    audience: "seller",
    group: "store",
    channels: ["email"],
    is_critical: true,
  },
  store_suspended: {
    audience: "seller",
    group: "store",
    channels: ["inbox", "feed", "email"],
    is_critical: true,
  },
  store_reactivated: {
    audience: "seller",
    group: "store",
    channels: ["inbox", "feed", "email"],
    is_critical: true,
  },
  store_closed: {
    audience: "seller",
    group: "store",
    channels: ["inbox", "feed", "email"],
    is_critical: true,
  },
  store_verified: { audience: "seller", group: "store", channels: ["inbox", "feed", "email"] },
  store_verification_rejected: {
    audience: "seller",
    group: "store",
    channels: ["inbox", "feed", "email"],
  },
  store_order_placed: {
    audience: "seller",
    group: "order",
    channels: ["inbox", "feed", "email", "telegram"],
  },
  store_order_paid: {
    audience: "seller",
    group: "order",
    channels: ["inbox", "feed", "telegram"],
    optional: ["email"],
  },
  store_order_cancelled: {
    audience: "seller",
    group: "order",
    channels: ["inbox", "feed", "email"],
    optional: ["telegram"],
  },
  store_auction_ended: {
    audience: "seller",
    group: "auction",
    channels: ["inbox", "feed", "email"],
    optional: ["telegram"],
  },
  store_auction_paid: {
    audience: "seller",
    group: "auction",
    channels: ["inbox", "feed"],
    optional: ["email", "telegram"],
  },
  store_auction_defaulted: {
    audience: "seller",
    group: "auction",
    channels: ["inbox", "feed", "email"],
    optional: ["telegram"],
  },
  product_approved: { audience: "seller", group: "product", channels: ["inbox", "feed", "email"] },
  product_rejected: { audience: "seller", group: "product", channels: ["inbox", "feed", "email"] },
  stock_low: {
    audience: "seller",
    group: "stock",
    channels: ["inbox", "feed", "email", "telegram"],
    digest: { minutes: 15, merge: "list" },
  },
  payout_paid: {
    audience: "seller",
    group: "money",
    channels: ["inbox", "feed", "email"],
    optional: ["telegram"],
  },
  payout_failed: {
    audience: "seller",
    group: "money",
    channels: ["inbox", "feed", "email"],
    optional: ["telegram"],
  },
  refund_decided: {
    audience: "seller",
    group: "money",
    channels: ["inbox", "feed"],
    optional: ["email"],
  },
  store_complaint_opened: {
    audience: "seller",
    group: "support",
    channels: ["inbox", "feed", "email"],
    optional: ["telegram"],
    is_critical: true,
  },
  store_complaint_answered: {
    audience: "seller",
    group: "support",
    channels: ["inbox", "feed", "email"],
    optional: ["telegram"],
  },
  store_complaint_escalated: {
    audience: "seller",
    group: "support",
    channels: ["inbox", "feed", "email"],
    optional: ["telegram"],
  },
  store_complaint_information: {
    audience: "seller",
    group: "support",
    channels: ["inbox", "feed", "email"],
    optional: ["telegram"],
  },
  store_complaint_resolved: {
    audience: "seller",
    group: "support",
    channels: ["inbox", "feed", "email"],
    optional: ["telegram"],
  },
  store_complaint_appealed: {
    audience: "seller",
    group: "support",
    channels: ["inbox", "feed", "email"],
    optional: ["telegram"],
  },
  store_complaint_final: {
    audience: "seller",
    group: "support",
    channels: ["inbox", "feed", "email"],
    optional: ["telegram"],
  },
  store_complaint_closed: {
    audience: "seller",
    group: "support",
    channels: ["inbox", "feed"],
    optional: ["email", "telegram"],
  },
  store_ticket_opened: {
    audience: "seller",
    group: "support",
    channels: ["inbox", "feed", "email"],
    optional: ["telegram"],
  },
  store_ticket_replied: {
    audience: "seller",
    group: "support",
    channels: ["inbox", "feed", "email"],
    optional: ["telegram"],
  },
})
