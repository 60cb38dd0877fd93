import { Lifecycle } from "../../lib/lifecycle"
import { LedgerOptions } from "./storage"
import { PayoutStatus } from "./rules"

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** What the merchant, the clock and a provider's answer may do. */
export const PAYOUT_LIFECYCLE: Lifecycle<PayoutStatus> = {
  pending: ["processing", "paid", "failed"],
  processing: ["paid", "failed"],
  paid: ["reversed"],
  failed: [],
  reversed: [],
}

/**
 * A provider that says, unasked, that money left is believed even about a payout that had failed:
 * otherwise it would be nowhere in the books, and be paid twice without a trace.
 */
export const PROVIDER_LIFECYCLE: Lifecycle<PayoutStatus> = { ...PAYOUT_LIFECYCLE, failed: ["paid"] }

export const OPEN_STATUSES = ["pending", "processing"] as const

/** Why a seller's balance in a currency was not paid by a run. */
export const PAYOUT_SKIPS = ["under_way", "nothing_payable", "below_minimum", "next_run"] as const
export type PayoutSkip = (typeof PAYOUT_SKIPS)[number]

/** Payouts that one run makes; what is left is named as skipped, for the next run. */
export const PAYOUTS_OF_RUN_MAX = 500

/** An attempt has this long before anybody asks the provider again; longer than its time-outs. */
const RETRY_FIRST_MS = 2 * MINUTE_MS
const RETRY_MAX_MS = HOUR_MS
/** When the provider did nothing for sure, like for want of money in its balance. */
export const DEFER_MS = HOUR_MS
/**
 * How old the last attempt must be before "there is no transfer" is believed: a request that we
 * gave up on may still be worked on by the provider.
 */
export const SETTLED_MS = 5 * MINUTE_MS
/** Providers forget idempotency keys after a day; before this age a key is as good as new. */
export const KEY_TRUST_MS = 23 * HOUR_MS
/** Keeps the job away while the merchant's wish to fail a payout is checked. */
export const FAIL_LEASE_MS = 2 * MINUTE_MS

export const REFERENCE_LENGTH_MAX = 140
export const PAYOUT_REASON_LENGTH_MIN = 3
export const PAYOUT_REASON_LENGTH_MAX = 500
/** What providers say is kept up to this length. */
export const PROVIDER_WORDS_MAX = 500

/** When a payout is asked for again: after 2, 4, 8 … minutes, and then every hour. */
export const nextAttemptAt = (now: Date, attempts: number): Date =>
  new Date(now.getTime() + Math.min(RETRY_FIRST_MS * 2 ** (attempts - 1), RETRY_MAX_MS))

/** The key of the calls for a payout; see the model. */
export const idempotencyKey = ({ id, deferrals }: { id: string; deferrals: number }): string =>
  deferrals ? `${id}:${deferrals}` : id

/** Whether payouts are made by themselves on the day of `now`, which is a day in UTC. */
export function isPayoutDay(schedule: LedgerOptions["payout_schedule"], now: Date): boolean {
  const MONDAY = 1
  if (schedule === "daily") return true
  if (schedule === "weekly") return now.getUTCDay() === MONDAY
  return schedule === "monthly" && now.getUTCDate() === 1
}

/** What a member of a store may see of where the money goes: `acct_…4f2K`. */
export function maskedDestination(destination: string | null): string | null {
  if (!destination) return null
  const [, prefix = ""] = /^([a-z]+_)/.exec(destination) ?? []
  return `${prefix}…${destination.slice(-4)}`
}
