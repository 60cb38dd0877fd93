import type { NoticeKey } from "./catalogue"
import { DEFAULT_LOCALE, isLocale, Locale } from "./messages/languages"

/** What the page says that a mail's link leads to. */
export type UnsubscribeWords = {
  offer: (name: string, brand: string) => { title: string; body: string; button: string }
  off: (name: string, brand: string) => { title: string; body: string }
  on: (name: string, brand: string) => { title: string; body: string }
  all: (brand: string) => { title: string; body: string }
  undo: string
  switch_all: (brand: string) => string
  switch_all_hint: string
  broken: { title: string; body: string }
  /** What mails of a notice are about, as they stand in a sentence. */
  names: Partial<Record<NoticeKey, string>>
}

const en: UnsubscribeWords = {
  offer: (name, brand) => ({
    title: `Stop emails about ${name}?`,
    body: `${brand} will no longer email you about ${name}.`,
    button: "Unsubscribe",
  }),
  off: (name, brand) => ({
    title: "You are unsubscribed",
    body: `${brand} will no longer email you about ${name}.`,
  }),
  on: (name, brand) => ({
    title: "You are subscribed again",
    body: `${brand} will email you about ${name}.`,
  }),
  all: (brand) => ({
    title: "You are unsubscribed",
    body: `${brand} will only email you about your money and your account's safety.`,
  }),
  undo: "Undo",
  switch_all: (brand) => `Unsubscribe from all emails from ${brand}`,
  switch_all_hint: "Emails that protect your money or your account still reach you.",
  broken: {
    title: "This link does not work",
    body: "It may have been cut off. Open it from the email again, or change what you are told in your account.",
  },
  names: {
    business_profile_verified: "your business profile",
    business_profile_rejected: "your business profile",
    order_placed: "new orders",
    order_paid: "payments for your orders",
    order_shipped: "shipped orders",
    order_delivered: "delivered orders",
    order_cancelled: "cancelled orders",
    order_refunded: "refunds",
    auction_outbid: "being outbid",
    auction_leading: "leading an auction again",
    auction_lost: "auctions you did not win",
    auction_second_chance: "second-chance offers",
    auction_cancelled: "cancelled auctions",
    wishlist_back_in_stock: "wished-for products that are back in stock",
    wishlist_price_drop: "lower prices of wished-for products",
    customer_restriction_lifted: "lifted restrictions",
    application_received: "your application",
    store_verified: "the verification of your store",
    store_verification_rejected: "the verification of your store",
    store_order_placed: "new orders of your store",
    store_order_paid: "paid orders of your store",
    store_order_cancelled: "cancelled orders of your store",
    store_auction_ended: "ended auctions of your store",
    store_auction_paid: "paid auctions of your store",
    store_auction_defaulted: "unpaid auctions of your store",
    product_approved: "approved products",
    product_rejected: "rejected products",
    stock_low: "low stock",
    store_webhook_failing: "webhooks of your store that fail",
    store_webhook_disabled: "webhooks of your store that were switched off",
    merchant_webhook_failing: "webhooks that fail",
    merchant_webhook_disabled: "webhooks that were switched off",
    store_report_ready: "reports of your store",
    store_report_scheduled: "scheduled reports of your store",
    store_report_failed: "reports of your store that failed",
    merchant_report_ready: "reports",
    merchant_report_scheduled: "scheduled reports",
    merchant_report_failed: "reports that failed",
    payout_paid: "payouts",
    payout_failed: "failed payouts",
    refund_decided: "answers to your refund requests",
    merchant_order_placed: "new orders",
    merchant_order_paid: "paid orders",
    merchant_application: "applications of sellers",
    merchant_verification: "verifications of stores",
    merchant_product_proposed: "products waiting for review",
    merchant_business_profile: "business profiles waiting for review",
    merchant_stock_low: "low stock",
    merchant_refund_requested: "refund requests",
    merchant_payout_failed: "failed payouts",
    merchant_payment_unmatched: "payments without an order",
    merchant_ledger_differs: "differences in the ledger",
    merchant_violation_appealed: "appeals",
    feedback_request: "rating your orders",
    feedback_answered: "answers to your feedback",
    feedback_hidden: "feedback of yours that was hidden",
    store_feedback_given: "new feedback",
    complaint_offer: "offers for your complaints",
    complaint_rejected: "rejected complaints",
    complaint_escalated: "complaints that we look into",
    complaint_information: "questions about your complaints",
    complaint_resolved: "decided complaints",
    complaint_appealed: "appeals of stores",
    complaint_final: "final decisions on complaints",
    store_complaint_answered: "answers to your offers",
    store_complaint_escalated: "complaints that we look into",
    store_complaint_information: "questions about complaints",
    store_complaint_resolved: "decided complaints",
    store_complaint_appealed: "appeals of buyers",
    store_complaint_final: "final decisions on complaints",
    store_complaint_closed: "closed complaints",
    merchant_complaint_opened: "new complaints",
    merchant_complaint_escalated: "complaints to decide",
    merchant_complaint_appealed: "appeals of complaints",
    conversation_message: "messages of stores",
    store_conversation_message: "messages of buyers",
    ticket_opened: "requests that you sent us",
    ticket_replied: "answers to your requests",
    ticket_status_changed: "progress of your requests",
    ticket_solved: "solved requests",
    ticket_reminder: "requests that wait for your answer",
    store_ticket_opened: "questions about your store",
    store_ticket_replied: "replies to questions about your store",
    merchant_ticket_opened: "new tickets",
    merchant_ticket_replied: "replies in tickets",
    merchant_ticket_assigned: "tickets that are assigned to you",
    merchant_ticket_due: "tickets that are due soon",
    merchant_ticket_overdue: "tickets that are overdue",
  },
}

const WORDS: Record<Locale, UnsubscribeWords> = { en }

export const unsubscribeWords = (locale: string): UnsubscribeWords =>
  WORDS[isLocale(locale) ? locale : DEFAULT_LOCALE]
