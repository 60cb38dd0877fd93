export const COMMISSION_KINDS = ["percentage", "fixed"] as const
export type CommissionKind = (typeof COMMISSION_KINDS)[number]

/** What a frozen line was charged by: a rule, or the fee that its auction was published with. */
export const COMMISSION_BASES = ["rule", "auction_fee"] as const
export type CommissionBasis = (typeof COMMISSION_BASES)[number]

/** 200 of 10,000 are 2 %. */
export const DEFAULT_BASIS_POINTS = 200
export const BASIS_POINTS_MAX = 10_000
export const RULES_MAX = 500
