/** Who bears the discount: whoever sells the line, the merchant, or both in parts. */
export const BEARERS = ["seller", "merchant", "shared"] as const
export type Bearer = (typeof BEARERS)[number]

/** Parts of the whole: 10,000 of 10,000 are all of it. */
export const SHARE_BP_MAX = 10_000
/** The most discount that can be named, in minor units. */
export const MAXIMUM_MINOR_MAX = 1_000_000_000_000
/** A promotion names its most discount in so many currencies. */
export const MAXIMUMS_MAX = 200
