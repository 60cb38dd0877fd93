/** What happens to money. Each event leaves after its rows are committed. */
export const LedgerEvents = {
  /** Entries of an order were booked: a sale, its commission, a refund. */
  ORDER_BOOKED: "ledger.order_booked",
  PAYOUT_CREATED: "ledger.payout_created",
  PAYOUT_PAID: "ledger.payout_paid",
  PAYOUT_FAILED: "ledger.payout_failed",
  PAYOUT_REVERSED: "ledger.payout_reversed",
  REFUND_REQUESTED: "ledger.refund_requested",
  REFUND_DECIDED: "ledger.refund_decided",
  REFUND_DONE: "ledger.refund_done",
  /** A reconciliation found something that does not agree. */
  DIFFERENCES_FOUND: "ledger.differences_found",
} as const

/** `id` is the platform's order. */
export type OrderBooked = { id: string; transaction_ids: string[] }
export type PayoutChanged = { id: string; seller_id: string }
export type RefundRequestChanged = { id: string; order_id: string; seller_id: string }
export type DifferencesFound = { id: string; difference_count: number }
