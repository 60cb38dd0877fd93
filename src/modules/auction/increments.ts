/** From this amount on, a price rises by at least `step`; both in minor units. */
export type IncrementTier = { from: number; step: number }
