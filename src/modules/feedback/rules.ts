import { MedusaError } from "@medusajs/framework/utils"

/** What is rated: a store's share of an order, a bought product, or the marketplace. */
export const FEEDBACK_KINDS = ["seller", "product", "platform"] as const
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number]

/** What stars are given for. Only a store's share has more than the first. */
export const METRICS = ["overall", "communication", "shipping", "accuracy"] as const
export type Metric = (typeof METRICS)[number]
export const DETAIL_METRICS = ["communication", "shipping", "accuracy"] as const

export const FEEDBACK_STATUSES = ["visible", "hidden"] as const
export type FeedbackStatus = (typeof FEEDBACK_STATUSES)[number]

export const HAPPENINGS = ["given", "edited", "answered", "hidden", "restored"] as const
export type Happening = (typeof HAPPENINGS)[number]
export const ACTORS = ["buyer", "seller", "merchant"] as const
export type Actor = (typeof ACTORS)[number]

export const DAY_MS = 24 * 60 * 60 * 1000
/** After delivery. */
export const RATE_DAYS = 60
/** After it was given. */
export const EDIT_DAYS = 14
/** After delivery the buyer is asked. */
export const REQUEST_DAYS = 3
/** Of figures, beside those of all time; the present day counts as one. */
export const WINDOW_DAYS = [30, 90, 365] as const
export const MONTHS_SHOWN = 12

export const COMMENT_LENGTH_MAX = 2_000
export const ANSWER_LENGTH_MIN = 2
export const ANSWER_LENGTH_MAX = 2_000
export const REASON_LENGTH_MIN = 3
export const REASON_LENGTH_MAX = 500
export const PICTURES_MAX = 5
/** That a buyer may have waiting to be given with feedback. */
export const UNUSED_PICTURES_MAX = 20
export const UNUSED_PICTURE_HOURS = 24
export const PRUNE_BATCH = 100
export const AUTHOR_NAME_LENGTH_MAX = 60

/** Whom figures are of: a store, a product, or the marketplace, of which there is one. */
export type Subject = { kind: FeedbackKind; subject_id: string }
export const PLATFORM = "platform"
type Target = { kind: FeedbackKind; seller_id: string | null; product_id: string | null }
export const subjectOf = ({ kind, seller_id, product_id }: Target): Subject => ({
  kind,
  // What is rated as a store has a store, and as a product a product.
  subject_id: { seller: seller_id!, product: product_id!, platform: PLATFORM }[kind],
})

/** A part of an order that can be rated as one. Without a store it is the merchant's own. */
export type Deal = {
  display_id: number
  status: string
  delivered_at: Date | null
  /** The number of the complaint about it that is open. */
  complaint: number | null
}
export type GivenFeedback = {
  status: FeedbackStatus
  answered_at: Date | null
  rated_at: Date
}

/** The deal is done: sent, received and paid. What is given back is undone. */
const DONE = ["delivered", "completed"]
const UNDONE = ["cancelled", "refunded"]

export const rateUntil = (delivered_at: Date): Date =>
  new Date(delivered_at.getTime() + RATE_DAYS * DAY_MS)
export const editUntil = (rated_at: Date): Date => new Date(rated_at.getTime() + EDIT_DAYS * DAY_MS)

/** Why a deal cannot be rated now; null when nothing is in the way. */
export function hindranceToRate(deal: Deal, now: Date): string | null {
  const { display_id, status, delivered_at, complaint } = deal
  if (UNDONE.includes(status)) {
    return `Order #${display_id} is ${status}; only what was delivered and kept can be rated`
  }
  if (!delivered_at || !DONE.includes(status)) {
    return `Order #${display_id} is ${status}; it can be rated once it is paid and delivered`
  }
  const until = rateUntil(delivered_at)
  if (until <= now) return `Order #${display_id} could be rated until ${until.toISOString()}`
  return complaint === null ? null : locked(display_id, complaint)
}

/** Why feedback cannot be changed by its author now; null when nothing is in the way. */
export function hindranceToEdit(
  { status, answered_at, rated_at }: GivenFeedback,
  { display_id, complaint }: Pick<Deal, "display_id" | "complaint">,
  now: Date
): string | null {
  if (status === "hidden") return "Feedback that was hidden can no longer be edited"
  if (answered_at) return "Feedback that was answered can no longer be edited"
  const until = editUntil(rated_at)
  if (until <= now) return `This feedback could be edited until ${until.toISOString()}`
  return complaint === null ? null : locked(display_id, complaint)
}

const locked = (display_id: number, complaint: number) =>
  `Order #${display_id} cannot be rated while complaint #${complaint} about it is open`

/** Why the store cannot answer; null when it can. */
export function hindranceToAnswer({ status, answered_at }: GivenFeedback): string | null {
  if (status === "hidden") return "Feedback that was hidden cannot be answered"
  return answered_at ? "This feedback was answered already; it takes one answer" : null
}

export const refuse = (message: string) => new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
/** The same for one that is not there and one that is somebody else's. */
export const notFound = (id: string) =>
  new MedusaError(MedusaError.Types.NOT_FOUND, `Feedback with id '${id}' not found`)

/** @throws MedusaError not_allowed (400) when something is in the way */
export function assertNothing(hindrance: string | null): void {
  if (hindrance) throw refuse(hindrance)
}

const NAMELESS = "Customer"
/** "Emma S.": enough to be somebody, too little to be found. */
export function shortName(first: string | null, last: string | null): string {
  const initial = last?.trim() ? `${[...last.trim()][0].toLocaleUpperCase("en")}.` : ""
  const name = [first?.trim(), initial].filter(Boolean).join(" ") || NAMELESS
  return [...name].slice(0, AUTHOR_NAME_LENGTH_MAX).join("")
}

/** An order as one: done when all of it is that is not undone. */
export function wholeOf(display_id: number, parts: Deal[]): Deal {
  const alive = parts.filter(({ status }) => !UNDONE.includes(status))
  const waiting = alive.find(({ status }) => !DONE.includes(status))
  const times = alive.map(({ delivered_at }) => delivered_at?.getTime() ?? 0)
  return {
    ...{ display_id, complaint: null },
    status: waiting?.status ?? alive[0]?.status ?? "cancelled",
    delivered_at: alive.length && !waiting ? new Date(Math.max(...times)) : null,
  }
}
