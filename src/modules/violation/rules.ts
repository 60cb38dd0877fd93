import { Lifecycle } from "../../lib/lifecycle"

export const VIOLATION_KINDS = ["payment_default", "abuse", "fraud", "manual"] as const
export type ViolationKind = (typeof VIOLATION_KINDS)[number]

export const VIOLATION_STATUSES = ["active", "waived", "expired"] as const
export type ViolationStatus = (typeof VIOLATION_STATUSES)[number]

export const VIOLATION_LIFECYCLE: Lifecycle<ViolationStatus> = {
  active: ["waived", "expired"],
  waived: [],
  expired: [],
}

export const APPEAL_STATUSES = ["open", "accepted", "rejected"] as const
export type AppealStatus = (typeof APPEAL_STATUSES)[number]

export const RESTRICTION_KINDS = ["blocked", "no_bid", "prepay_only"] as const
export type RestrictionKind = (typeof RESTRICTION_KINDS)[number]

/** Who found a violation or set a restriction. */
export const FINDERS = ["system", "merchant"] as const
export type Finder = (typeof FINDERS)[number]

export const REASON_LENGTH_MIN = 3
export const REASON_LENGTH_MAX = 500
export const APPEAL_LENGTH_MIN = 10
export const APPEAL_LENGTH_MAX = 2_000
export const WEIGHT_MAX = 10
export const BLOCK_AT_MAX = 100
export const RESTRICTION_DAYS_MAX = 3_650
export const ACTIVE_DAYS_MAX = 3_650
export const DAY_MS = 24 * 60 * 60 * 1000

/** How long a process may believe what it read about a customer. */
export const RESTRICTION_CACHE_MS = 10_000
/** Customers whose restrictions one process remembers. */
export const RESTRICTION_CACHE_MAX = 10_000
/**
 * A block is enforced until it was enforced this long after it was set: by then no process
 * believes any more that the customer may bid.
 */
export const BLOCK_SETTLES_MS = 60_000

export type Weighed = { weight: number; status: ViolationStatus; expires_at: Date }

/** The job may be late: what expired counts no more, whatever its status still says. */
export const isActive = ({ status, expires_at }: Omit<Weighed, "weight">, now: Date): boolean =>
  status === "active" && expires_at > now

export const activeWeight = (violations: Weighed[], now: Date): number =>
  violations.reduce((sum, one) => sum + (isActive(one, now) ? one.weight : 0), 0)

export type Timed = { lifted_at: Date | null; until: Date | null }

export const isInForce = ({ lifted_at, until }: Timed, now: Date): boolean =>
  !lifted_at && (!until || until > now)

export const automaticReason = (weight: number, block_at: number): string =>
  `${weight} violations are active; ${block_at} block an account`

export const BELOW_THRESHOLD = "Fewer violations are active than block an account"
export const TIME_OVER = "Its time was over"
export const REPLACED = "Replaced by another decision"

/** Ways to pay that take no money in advance: the platform's own, which only notes the amount. */
export const PROVIDERS_WITHOUT_MONEY: readonly string[] = ["pp_system_default"]

/** Codes of the refusals, beside their words. */
export const CUSTOMER_BLOCKED = "CUSTOMER_BLOCKED"
export const PREPAY_ONLY = "PREPAY_ONLY"
