import { Lifecycle } from "../../lib/lifecycle"

export const COMPLAINT_STATUSES = [
  "awaiting_seller",
  "offer_made",
  "declined",
  "rejected",
  "escalated",
  "under_review",
  "resolved",
  "appealed",
  "accepted",
  "withdrawn",
  "expired",
  "final",
] as const
export type ComplaintStatus = (typeof COMPLAINT_STATUSES)[number]

/** Which status may follow which. The limits beside it are in `deeds.ts`. */
export const COMPLAINT_LIFECYCLE: Lifecycle<ComplaintStatus> = {
  awaiting_seller: ["offer_made", "rejected", "escalated", "withdrawn"],
  // The last offer that a seller has is not declined but leads to the merchant.
  offer_made: ["accepted", "declined", "escalated", "withdrawn", "expired"],
  declined: ["offer_made", "rejected", "escalated", "withdrawn"],
  // A seller who thinks better of it may still make an offer.
  rejected: ["offer_made", "escalated", "withdrawn", "expired"],
  escalated: ["under_review", "resolved", "withdrawn"],
  under_review: ["resolved", "withdrawn"],
  resolved: ["appealed", "final"],
  appealed: ["final"],
  accepted: [],
  withdrawn: [],
  expired: [],
  final: [],
}

export const HOUR_MS = 60 * 60 * 1000
export const DAY_MS = 24 * HOUR_MS
export const SELLER_ANSWERS_HOURS = 72
export const BUYER_ANSWERS_DAYS = 14
export const APPEAL_DAYS = 30
/** What the merchant asks for should be there by then; nothing happens by itself if it is not. */
export const INFORMATION_HOURS = 72

/** What a status becomes by itself when nobody does anything. */
export const TIMERS: Partial<
  Record<ComplaintStatus, { after_ms: number; becomes: "escalated" | "expired" | "final" }>
> = {
  awaiting_seller: { after_ms: SELLER_ANSWERS_HOURS * HOUR_MS, becomes: "escalated" },
  declined: { after_ms: SELLER_ANSWERS_HOURS * HOUR_MS, becomes: "escalated" },
  offer_made: { after_ms: BUYER_ANSWERS_DAYS * DAY_MS, becomes: "expired" },
  rejected: { after_ms: BUYER_ANSWERS_DAYS * DAY_MS, becomes: "expired" },
  resolved: { after_ms: APPEAL_DAYS * DAY_MS, becomes: "final" },
}

/** When that happens; null for a status that waits for a person. */
export function dueAt(status: ComplaintStatus, now: Date): Date | null {
  const timer = TIMERS[status]
  return timer ? new Date(now.getTime() + timer.after_ms) : null
}

/** Somebody still wants something: the slice's payout waits, and nobody rates the deal. */
export const OPEN_STATUSES = [
  "awaiting_seller",
  "offer_made",
  "declined",
  "rejected",
  "escalated",
  "under_review",
  "appealed",
] as const satisfies readonly ComplaintStatus[]
export const isOpen = (status: ComplaintStatus): boolean =>
  OPEN_STATUSES.some((open) => open === status)

/** Of these there is one for each slice: a decision that can be appealed leaves no room beside it. */
export const UNSETTLED_STATUSES: readonly ComplaintStatus[] = [...OPEN_STATUSES, "resolved"]
/** Nothing comes after these, and nobody but the staff writes any more. */
export const isOver = (status: ComplaintStatus): boolean => !UNSETTLED_STATUSES.includes(status)

export const COMPLAINT_REASONS = [
  "not_received",
  "not_as_described",
  "damaged",
  "wrong_item",
  "counterfeit",
  "conduct",
  "payment",
  "other",
] as const
export type ComplaintReason = (typeof COMPLAINT_REASONS)[number]

/** What a buyer wants. */
export const WISHES = ["refund", "partial_refund", "replacement", "other"] as const
export type Wish = (typeof WISHES)[number]

/** What a seller offers; only a refund moves money. */
export const OFFER_KINDS = ["refund", "replacement", "other"] as const
export type OfferKind = (typeof OFFER_KINDS)[number]
/** A complaint's; declining the last one brings it before the merchant. */
export const OFFERS_MAX = 2

export const OUTCOMES = ["for_buyer", "for_seller", "split"] as const
export type Outcome = (typeof OUTCOMES)[number]
/** Who bears what goes back to the buyer. */
export const PAYERS = ["seller", "merchant"] as const
export type Payer = (typeof PAYERS)[number]

export const PARTIES = ["buyer", "seller"] as const
export type Party = (typeof PARTIES)[number]
export const ACTORS = [...PARTIES, "merchant", "system"] as const
export type Actor = (typeof ACTORS)[number]
export const INFORMANTS = [...PARTIES, "both"] as const
export type Informant = (typeof INFORMANTS)[number]

/** Who reads what was written; what is internal only the merchant's staff. */
export const VISIBILITIES = [
  "all",
  "merchant_and_buyer",
  "merchant_and_seller",
  "internal",
] as const
export type Visibility = (typeof VISIBILITIES)[number]

/** What each party reads, and may write. */
export const VISIBLE_TO: Record<Party | "merchant", readonly Visibility[]> = {
  buyer: ["all", "merchant_and_buyer"],
  seller: ["all", "merchant_and_seller"],
  merchant: VISIBILITIES,
}

/** From the day the order was placed. */
export const COMPLAIN_DAYS_MAX = 180
/** About one slice, whatever became of them. */
export const COMPLAINTS_PER_SLICE_MAX = 5
/** In one complaint. */
export const MESSAGES_MAX = 500
export const LINES_MAX = 100
export const TEXT_LENGTH_MIN = 3
export const TEXT_LENGTH_MAX = 4_000

/** What happened, in the order in which it can. Each is an event of the domain, too. */
export const HAPPENINGS = [
  "opened",
  "offered",
  "accepted",
  "declined",
  "rejected",
  "escalated",
  "assigned",
  "information_requested",
  "resolved",
  "appealed",
  "finalised",
  "withdrawn",
  "expired",
] as const
export type Happening = (typeof HAPPENINGS)[number]

export const DECISION_KINDS = ["offer", "resolution", "appeal"] as const
/** `ended`: what was to be refunded was given up, or came back by another way. */
export const DECISION_STATUSES = ["pending", "done", "ended"] as const

const RETRY_FIRST_MS = 60_000
const RETRY_MAX_MS = 6 * HOUR_MS
/** An attempt has this long before another begins. */
export const nextAttemptAt = (now: Date, attempts: number): Date =>
  new Date(now.getTime() + Math.min(RETRY_FIRST_MS * 2 ** Math.min(attempts - 1, 20), RETRY_MAX_MS))
export const ERROR_LENGTH_MAX = 500

/** What a person reads of a complaint's number. */
export const nameOf = ({ number }: { number: number }) => `Complaint #${number}`

/** What files under a message say that they lie under. */
export const MESSAGE_SUBJECT = "complaint_message"
