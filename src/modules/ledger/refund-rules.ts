import { Lifecycle } from "../../lib/lifecycle"
import { RefundStatus } from "./rules"

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

export const REFUND_LIFECYCLE: Lifecycle<RefundStatus> = {
  requested: ["approved", "rejected"],
  // What came back by another way meanwhile is nobody's wish any more.
  approved: ["refunded", "failed", "rejected"],
  // The merchant tries again.
  failed: ["approved", "rejected"],
  refunded: [],
  rejected: [],
}

/** Their amount is spoken for: nobody else can ask for it. */
export const OPEN_REFUND_STATUSES = ["requested", "approved"] as const

export const REFUND_REASON_LENGTH_MIN = 3
export const REFUND_REASON_LENGTH_MAX = 500
export const REFUND_NOTE_LENGTH_MAX = 500
/** What providers say is kept up to this length. */
export const REFUND_ERROR_LENGTH_MAX = 500

/** After so many attempts the merchant has to look at it. */
export const REFUND_ATTEMPTS_MAX = 8
/** An attempt has this long before another begins; longer than a provider's time-outs. */
const RETRY_FIRST_MS = 5 * MINUTE_MS
const RETRY_MAX_MS = 6 * HOUR_MS

/** When a refund is tried again: after 5, 10, 20 … minutes, and then every six hours. */
export const nextRefundAttemptAt = (now: Date, attempts: number): Date =>
  new Date(now.getTime() + Math.min(RETRY_FIRST_MS * 2 ** (attempts - 1), RETRY_MAX_MS))

/** Providers forget idempotency keys after a day; before this age a key is as good as new. */
export const REFUND_KEY_TRUST_MS = 23 * HOUR_MS

/** The note of the platform's refunds: its end says which request they carry out. */
export const refundNote = ({ id, reason }: { id: string; reason: string }) => `${reason} [${id}]`
/** Whether a note is one of that request. */
export const isNoteOf = (note: string | null, id: string) => !!note?.trimEnd().endsWith(`[${id}]`)
/** The key of what the system gives back of a cancelled slice. */
export const cancelKey = (slice: string) => `cancel:${slice}`

/** What of a slice can go back, in minor units. */
export type RefundStanding = {
  sold: number
  refunded: number
  /** Asked for or approved, and not yet given back. */
  open: number
  left: number
}
