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

export const REASON_LENGTH_MIN = 3
export const REASON_LENGTH_MAX = 500
export const APPEAL_LENGTH_MAX = 2_000
export const WEIGHT_MAX = 10
export const RESTRICTION_DAYS_MAX = 3_650
