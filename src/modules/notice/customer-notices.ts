import type { NoticeDefinition } from "./catalogue"

const define = <Key extends string>(notices: Record<Key, NoticeDefinition>) => notices

/** What customers, and buyers without an account, are told. */
export const CUSTOMER_NOTICES = define({
  sign_in_code: {
    audience: "customer",
    group: "account",
    channels: ["email", "sms"],
    is_critical: true,
  },
  password_reset: {
    audience: "customer",
    group: "account",
    channels: ["email"],
    is_critical: true,
  },
  password_dropped: {
    audience: "customer",
    group: "account",
    channels: ["inbox", "email"],
    is_critical: true,
  },
  new_sign_in: {
    audience: "customer",
    group: "account",
    channels: ["inbox", "email"],
    is_critical: true,
  },
  contact_changed: {
    audience: "customer",
    group: "account",
    channels: ["inbox", "email", "sms"],
    is_critical: true,
  },
  business_profile_verified: {
    audience: "customer",
    group: "account",
    channels: ["inbox", "email"],
  },
  business_profile_rejected: {
    audience: "customer",
    group: "account",
    channels: ["inbox", "email"],
  },
  order_placed: {
    audience: "customer",
    group: "order",
    channels: ["inbox", "email"],
    optional: ["sms"],
  },
  order_paid: { audience: "customer", group: "order", channels: ["inbox", "email"] },
  order_shipped: {
    audience: "customer",
    group: "order",
    channels: ["inbox", "email"],
    optional: ["sms"],
  },
  order_delivered: { audience: "customer", group: "order", channels: ["inbox", "email"] },
  order_cancelled: {
    audience: "customer",
    group: "order",
    channels: ["inbox", "email"],
    optional: ["sms"],
  },
  order_refunded: { audience: "customer", group: "order", channels: ["inbox", "email"] },
  feedback_request: { audience: "customer", group: "order", channels: ["inbox", "email"] },
  feedback_answered: { audience: "customer", group: "order", channels: ["inbox", "email"] },
  feedback_hidden: { audience: "customer", group: "conduct", channels: ["inbox", "email"] },

  auction_outbid: {
    audience: "customer",
    group: "auction",
    channels: ["inbox", "email"],
    digest: { minutes: 5, merge: "latest" },
  },
  auction_leading: {
    audience: "customer",
    group: "auction",
    channels: ["inbox"],
    optional: ["email"],
  },
  auction_won: {
    audience: "customer",
    group: "auction",
    channels: ["inbox", "email"],
    optional: ["sms"],
    is_critical: true,
  },
  auction_lost: { audience: "customer", group: "auction", channels: ["inbox", "email"] },
  auction_payment_reminder: {
    audience: "customer",
    group: "auction",
    channels: ["inbox", "email"],
    optional: ["sms"],
    is_critical: true,
  },
  auction_defaulted: {
    audience: "customer",
    group: "auction",
    channels: ["inbox", "email"],
    is_critical: true,
  },
  auction_second_chance: {
    audience: "customer",
    group: "auction",
    channels: ["inbox", "email"],
    optional: ["sms"],
  },
  auction_cancelled: { audience: "customer", group: "auction", channels: ["inbox", "email"] },

  wishlist_back_in_stock: {
    audience: "customer",
    group: "product",
    channels: ["inbox", "email"],
    digest: { minutes: 15, merge: "list" },
  },
  wishlist_price_drop: {
    audience: "customer",
    group: "product",
    channels: ["inbox", "email"],
    digest: { minutes: 60, merge: "list" },
  },

  violation_recorded: {
    audience: "customer",
    group: "conduct",
    channels: ["inbox", "email"],
    is_critical: true,
  },
  violation_appeal_answered: {
    audience: "customer",
    group: "conduct",
    channels: ["inbox", "email"],
    is_critical: true,
  },
  customer_restricted: {
    audience: "customer",
    group: "conduct",
    channels: ["inbox", "email"],
    is_critical: true,
  },
  customer_restriction_lifted: {
    audience: "customer",
    group: "conduct",
    channels: ["inbox", "email"],
  },

  complaint_offer: {
    audience: "customer",
    group: "support",
    channels: ["inbox", "email"],
  },
  complaint_rejected: {
    audience: "customer",
    group: "support",
    channels: ["inbox", "email"],
  },
  complaint_escalated: {
    audience: "customer",
    group: "support",
    channels: ["inbox", "email"],
  },
  complaint_information: {
    audience: "customer",
    group: "support",
    channels: ["inbox", "email"],
  },
  complaint_resolved: {
    audience: "customer",
    group: "support",
    channels: ["inbox", "email"],
  },
  complaint_appealed: {
    audience: "customer",
    group: "support",
    channels: ["inbox", "email"],
  },
  complaint_final: {
    audience: "customer",
    group: "support",
    channels: ["inbox", "email"],
  },
  conversation_message: {
    audience: "customer",
    group: "support",
    channels: ["inbox", "email"],
  },
  ticket_opened: {
    audience: "customer",
    group: "support",
    channels: ["inbox", "email"],
  },
  ticket_replied: {
    audience: "customer",
    group: "support",
    channels: ["inbox", "email"],
  },
  ticket_status_changed: {
    audience: "customer",
    group: "support",
    channels: ["inbox", "email"],
  },
  ticket_solved: {
    audience: "customer",
    group: "support",
    channels: ["inbox", "email"],
  },
  ticket_reminder: {
    audience: "customer",
    group: "support",
    channels: ["inbox", "email"],
  },
})
