import type { NoticeKey } from "./catalogue"

/** An amount in major units, as the platform has it, and a lower-case currency code. */
export type Amount = { amount: number | string; currency_code: string }
/** ISO 8601. */
type Moment = string

type Goods = { title: string; quantity: number; total: Amount; thumbnail: string | null }
/** At most `NOTICE_GOODS_MAX` goods; `more` counts the rest. */
type Order = { order_id: string; order_number: number; goods: Goods[]; more: number; total: Amount }
type Slice = Order & { seller_order_id: string; seller_name: string | null }
type Auction = { auction_id: string; title: string; thumbnail: string | null }
type Ticket = { ticket_id: string; ticket_number: number; subject: string }
/** `message` is the beginning of what was written. */
type Question = Ticket & { requester_name: string; message: string }
type SignIn = { device: string; address: string; at: Moment }
type Stock = {
  product_id: string | null
  variant_id: string
  title: string
  seller_name: string
  available: number
  threshold: number
}
type Wish = { product_id: string; handle: string; title: string; thumbnail: string | null }
type Store = { seller_id: string; seller_name: string }
type Payout = Store & { payout_id: string; amount: Amount }
/** What was written, by whom, and about which order or product. */
type Talk = {
  conversation_id: string
  seller_id: string
  seller_name: string
  customer_name: string
  order_number: number | null
  product_title: string | null
  message: string
  /** Messages that wait to be read. */
  count: number
}
type Dispute = Store & {
  complaint_id: string
  complaint_number: number
  order_id: string
  order_number: number
  seller_order_id: string
  customer_name: string
  reason: string
}
type Asked = Dispute & { answer_by: Moment }
/** `appeal_by` is null after an appeal. */
type Ruling = Dispute & {
  outcome: "for_buyer" | "for_seller" | "split"
  refund: Amount | null
  appeal_by: Moment | null
}
/** `product_title` is null when it is about the store, and both are when it is about the marketplace. */
type Rated = {
  feedback_id: string
  order_id: string
  order_number: number
  seller_name: string | null
  product_title: string | null
}
/** The host of its address alone: the rest may hold a token. */
type Endpoint = { endpoint_id: string; host: string; failing_since: Moment | null }

/** A report as a file; `from` and `to` are days. */
type Reported = {
  run_id: string
  report: string
  from: string | null
  to: string | null
  /** What the schedule that made it is called. */
  schedule: string | null
}
type ReportFile = Reported & { rows: number; expires_at: Moment }
type ReportFailure = Reported & { error: string }

/** The link's secret is sealed in the row, see `NewNotice.secret`, and never among the facts. */
type PasswordReset = { email: string }

/** What a notice tells, beyond its words: few, small, read again by nobody. One shape per key. */
export type NoticeFacts = {
  sign_in_code: { purpose: "login" | "verify" | "change"; minutes: number }
  password_reset: PasswordReset
  password_dropped: { email: string }
  new_sign_in: SignIn
  contact_changed: { channel: "email" | "sms"; is_new: boolean; identifier: string }
  business_profile_verified: { company: string }
  business_profile_rejected: { company: string; reason: string }

  order_placed: Order
  order_paid: Order
  order_shipped: Slice & { parcels: { number: string; url: string | null }[] }
  order_delivered: Slice
  order_cancelled: Slice & { is_whole: boolean }
  order_refunded: { order_id: string; order_number: number; refund: Amount }

  auction_outbid: Auction & { price: Amount; ends_at: Moment }
  auction_leading: Auction & { price: Amount; ends_at: Moment }
  auction_won: Auction & { price: Amount; due_at: Moment | null }
  auction_lost: Auction & { price: Amount | null }
  auction_payment_reminder: Auction & { price: Amount; due_at: Moment; hours_left: number }
  auction_defaulted: Auction & { price: Amount }
  auction_second_chance: Auction & { offer_id: string; price: Amount; expires_at: Moment }
  auction_cancelled: Auction

  wishlist_back_in_stock: Wish & { price: Amount | null }
  wishlist_price_drop: Wish & { price: Amount; previous_price: Amount }

  violation_recorded: { violation_id: string; kind: string; reason: string }
  violation_appeal_answered: { violation_id: string; is_accepted: boolean; answer: string | null }
  customer_restricted: {
    kind: "blocked" | "no_bid" | "prepay_only"
    reason: string
    until: Moment | null
  }
  customer_restriction_lifted: { kind: "blocked" | "no_bid" | "prepay_only" }

  store_sign_in: SignIn
  store_password_reset: PasswordReset
  member_invited: Store & { role: string; expires_at: Moment }
  application_received: Store
  application_approved: Store
  application_rejected: Store & { reason: string }
  store_suspended: Store & { reason: string }
  store_reactivated: Store
  store_closed: Store & { reason: string | null }
  store_verified: Store
  store_verification_rejected: Store & { reason: string }

  store_order_placed: Slice
  store_order_paid: Slice
  store_order_cancelled: Slice
  store_auction_ended: Auction & {
    is_sold: boolean
    price: Amount | null
    unsold_reason: string | null
  }
  store_auction_paid: Auction & { price: Amount }
  store_auction_defaulted: Auction & { price: Amount }
  product_approved: { product_id: string; title: string }
  product_rejected: { product_id: string; title: string; reason: string }
  stock_low: Stock
  payout_paid: Payout
  payout_failed: Payout & { reason: string | null; is_reversed: boolean }
  refund_decided: {
    seller_order_id: string
    order_number: number
    refund: Amount
    is_approved: boolean
    reason: string | null
  }

  conversation_message: Talk
  store_conversation_message: Talk
  ticket_opened: Ticket
  ticket_replied: Ticket & { author_name: string; message: string }
  ticket_status_changed: Ticket & { status: string }
  ticket_solved: Ticket
  ticket_reminder: Ticket
  store_ticket_opened: Question
  store_ticket_replied: Question
  merchant_ticket_opened: Question
  merchant_ticket_replied: Question
  merchant_ticket_assigned: Ticket & { by: string }
  merchant_ticket_due: Ticket & { target: string; due_at: string }
  merchant_ticket_overdue: Ticket & { target: string; due_at: string }

  staff_sign_in: SignIn
  staff_password_reset: PasswordReset
  staff_invited: { expires_at: Moment }
  merchant_order_placed: Order
  merchant_order_paid: Order
  merchant_application: Store
  merchant_verification: Store
  merchant_product_proposed: { product_id: string; title: string; seller_name: string }
  merchant_business_profile: { profile_id: string; company: string }
  merchant_stock_low: Stock
  merchant_refund_requested: Store & { request_id: string; order_number: number; refund: Amount }
  merchant_payout_failed: Payout & { reason: string | null; is_reversed: boolean }
  merchant_payment_unmatched: { session_id: string; reason: string; is_taken: boolean }
  merchant_ledger_differs: { reconciliation_id: string; difference_count: number }
  merchant_violation_appealed: { violation_id: string; customer_name: string }
  store_webhook_failing: Store & Endpoint
  store_webhook_disabled: Store & Endpoint & { is_gone: boolean }
  merchant_webhook_failing: Endpoint
  merchant_webhook_disabled: Endpoint & { is_gone: boolean }
  merchant_messages_dead: { channel: string; count: number; error: string }

  store_report_ready: Store & ReportFile
  store_report_scheduled: Store & ReportFile
  store_report_failed: Store & ReportFailure
  merchant_report_ready: ReportFile
  merchant_report_scheduled: ReportFile
  merchant_report_failed: ReportFailure

  feedback_request: Store & {
    order_id: string
    order_number: number
    seller_order_id: string
    rate_until: Moment
  }
  feedback_answered: Rated & { answer: string }
  feedback_hidden: Rated & { reason: string }
  store_feedback_given: Rated &
    Store & { author_name: string; stars: number; comment: string | null }
  complaint_offer: Asked & { kind: "refund" | "replacement" | "other"; offer: Amount | null }
  complaint_rejected: Asked
  complaint_escalated: Dispute & { by_silence: boolean }
  complaint_information: Asked
  complaint_resolved: Ruling
  complaint_appealed: Dispute
  complaint_final: Ruling
  store_complaint_opened: Asked
  store_complaint_answered: Dispute & { is_accepted: boolean; offer: Amount | null }
  store_complaint_escalated: Dispute & { by_silence: boolean }
  store_complaint_information: Asked
  store_complaint_resolved: Ruling
  store_complaint_appealed: Dispute
  store_complaint_final: Ruling
  store_complaint_closed: Dispute & { status: "withdrawn" | "expired" }
  merchant_complaint_opened: Dispute
  merchant_complaint_escalated: Dispute
  merchant_complaint_appealed: Dispute & { by: "buyer" | "seller" }
}

/** Compiles only while every notice has its facts and nothing else has. */
type Missing = Exclude<NoticeKey, keyof NoticeFacts> | Exclude<keyof NoticeFacts, NoticeKey>
export const EVERY_NOTICE_HAS_FACTS: Missing extends never ? true : never = true

/** Goods that a message lists. */
export const NOTICE_GOODS_MAX = 10
/** Notices that one digest lists; it counts the rest. */
export const DIGEST_ITEMS_MAX = 20
