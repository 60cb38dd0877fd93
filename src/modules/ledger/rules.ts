/**
 * Whose money an entry speaks of. Amounts are signed: what an account is given is positive, what it
 * gives is negative, and the entries of one transaction sum to zero in each currency.
 */
export const LEDGER_ACCOUNTS = [
  /** What the marketplace owes a seller. */
  "seller",
  /** What buyers paid in (negative) and got back (positive). */
  "clearing",
  /** The merchant's own goods, and the other side of adjustments. */
  "merchant",
  "commission",
  "auction_fee",
  /** Discounts that the merchant bears (negative). */
  "promotion",
  /** Tax that the merchant hands on to the state, when it does so for the sellers. */
  "tax",
  /** What left for the sellers' banks. */
  "payout",
] as const
export type LedgerAccount = (typeof LEDGER_ACCOUNTS)[number]

export const LEDGER_TYPES = [
  "sale",
  "subsidy",
  "commission",
  "auction_fee",
  "refund",
  "subsidy_refund",
  "commission_refund",
  "auction_fee_refund",
  /** What gift cards and credits paid; the merchant puts it in. */
  "credit",
  "adjustment",
  "payout",
  "payout_reversal",
] as const
export type LedgerType = (typeof LEDGER_TYPES)[number]

export const PAYOUT_STATUSES = ["pending", "processing", "paid", "failed", "reversed"] as const
export type PayoutStatus = (typeof PAYOUT_STATUSES)[number]

export const PAYOUT_PROVIDERS = ["manual", "stripe-connect"] as const
export type PayoutProviderName = (typeof PAYOUT_PROVIDERS)[number]

export const HOLD_KINDS = ["complaint", "return", "violation", "manual"] as const
export type HoldKind = (typeof HOLD_KINDS)[number]

export const REFUND_STATUSES = ["requested", "approved", "refunded", "rejected", "failed"] as const
export type RefundStatus = (typeof REFUND_STATUSES)[number]
