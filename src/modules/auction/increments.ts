import { MedusaError } from "@medusajs/framework/utils"
import { AMOUNT_MAX, INCREMENT_TIERS_MAX } from "./rules"

/** From this amount on, a price rises by at least `step`; both in minor units. */
export type IncrementTier = { from: number; step: number }

/** For currencies with two decimals; the first tier begins at nothing. */
const CENTS: readonly (readonly [from: number, step: number])[] = [
  [0, 5],
  [1_00, 25],
  [5_00, 50],
  [25_00, 1_00],
  [100_00, 2_50],
  [250_00, 5_00],
  [500_00, 10_00],
  [1_000_00, 25_00],
  [2_500_00, 50_00],
  [5_000_00, 100_00],
]

const OWN_TABLES: Readonly<Record<string, typeof CENTS>> = {
  jpy: [
    [0, 10],
    [1_000, 100],
    [5_000, 250],
    [10_000, 500],
    [50_000, 1_000],
  ],
}

/** The steps of a currency whose merchant has made no table. */
export function defaultIncrements(currency_code: string, decimals: number): IncrementTier[] {
  const own = OWN_TABLES[currency_code.toLowerCase()]
  // Without cents one unit is as small as it gets: such amounts take the numbers of cents.
  const scale = own || decimals < 2 ? 1 : 10 ** (decimals - 2)
  return (own ?? CENTS).map(([from, step]) => ({ from: from * scale, step: step * scale }))
}

/** The step of the tier that holds `amount`; an amount below the first tier is in the first. */
export function incrementAt(tiers: readonly IncrementTier[], amount: number): number {
  let step = tiers[0].step
  for (const tier of tiers) {
    if (tier.from > amount) break
    step = tier.step
  }
  return step
}

const whole = (amount: number, least: number) =>
  Number.isSafeInteger(amount) && amount >= least && amount <= AMOUNT_MAX

/**
 * Refuses a table with gaps in its order. Steps that fell with a rising price would let a price
 * fall when a bid is taken out of the middle.
 *
 * @throws MedusaError invalid_data that names the tier and says what would be accepted
 */
export function checkIncrements(tiers: readonly IncrementTier[]): void {
  const refuse = (why: string) => {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `The increments are not accepted: ${why}`)
  }
  if (!tiers.length || tiers.length > INCREMENT_TIERS_MAX) {
    refuse(`there are ${tiers.length} tiers, from 1 to ${INCREMENT_TIERS_MAX} would be accepted`)
  }
  tiers.forEach(({ from, step }, index) => {
    const name = `tier ${index + 1}`
    if (!whole(from, 0)) refuse(`${name} begins at ${from}, an amount from 0 on would be accepted`)
    if (!whole(step, 1)) refuse(`${name} has the step ${step}, a step above 0 would be accepted`)
    if (index === 0) return
    const before = tiers[index - 1]
    if (from <= before.from) refuse(`${name} must begin above the tier before it`)
    if (step < before.step) refuse(`the step of ${name} must not be less than that before it`)
  })
}
