/** From this price on, each bid must be higher by this step. Major units. */
export type Tier = { from: number; step: number }

/** The tier that holds the price, and some of those above it. */
export function tiersFrom(tiers: Tier[], price: number, count: number): Tier[] {
  const begun = tiers.filter(({ from }) => from <= price).length
  const first = Math.max(begun - 1, 0)
  return tiers.slice(first, first + count)
}

/** The least step above a price; below the first tier its step holds too. */
export const stepAt = (tiers: Tier[], price: number) => tiersFrom(tiers, price, 1)[0]?.step ?? 0
