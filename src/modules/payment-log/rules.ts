const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** What can be asked of a provider; each is a method of the platform's payment providers. */
export const PAYMENT_ACTIONS = [
  "initiate",
  "update",
  "authorize",
  "capture",
  "refund",
  "cancel",
  "delete",
  "status",
  "retrieve",
  "webhook",
  "account_holder",
  "payment_method",
] as const
export type PaymentAction = (typeof PAYMENT_ACTIONS)[number]

/**
 * ok: done as asked. refused: the provider said no. timeout: no answer in time, so nobody knows.
 * error: it could not be asked, or answered something else.
 */
export const PAYMENT_OUTCOMES = ["ok", "refused", "error", "timeout"] as const
export type PaymentOutcome = (typeof PAYMENT_OUTCOMES)[number]

/** The platform's provider for payments by hand: there is nobody to ask. */
export const SYSTEM_PROVIDER = "pp_system_default"

/** Rows are kept longer than a year, so that last year's dispute can still be looked up. */
export const KEEP_DAYS = 400
export const DELETE_BATCH = 5_000

/** A shopper is left alone this long at the gateway before it is asked. */
export const STALE_AFTER_MS = 15 * MINUTE_MS
/** A page that nobody paid on: the session is deleted. Money that comes later is never verified. */
export const EXPIRES_AFTER_MS = 2 * HOUR_MS
/** Older sessions are no longer looked for. */
export const WATCH_MAX_MS = 3 * DAY_MS
/** While one asks, nobody else does; after a crash the session is asked again. */
export const CLAIM_MS = 2 * MINUTE_MS
const ASK_AGAIN_FIRST_MS = 5 * MINUTE_MS
const ASK_AGAIN_MAX_MS = 1 * HOUR_MS
/** So often a cart whose money is taken may be refused before the money is given back. */
export const REFUSALS_MAX = 2

/** When a provider is asked again: after 5, 10, 20 … minutes, at most an hour. */
export function askAgainAt(attempts: number, now: Date): Date {
  const doublings = Math.min(Math.max(attempts - 1, 0), 10)
  return new Date(now.getTime() + Math.min(ASK_AGAIN_FIRST_MS * 2 ** doublings, ASK_AGAIN_MAX_MS))
}

export const isExpired = (opened_at: Date, now: Date) =>
  now.getTime() - opened_at.getTime() >= EXPIRES_AFTER_MS

export const isTooOld = (opened_at: Date, now: Date) =>
  now.getTime() - opened_at.getTime() >= WATCH_MAX_MS

/**
 * Whether an unpaid session may be dropped when it expires: Zarinpal takes only what is verified.
 * At others a payment on its way may take days, and their messages tell how it ended.
 */
export const isAbandonable = (provider_id: string) => provider_id.startsWith("pp_zarinpal")
