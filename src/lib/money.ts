import { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

type Exact = ReturnType<typeof MathBN.convert>

/** Rounding modes of bignumber.js; the platform does not export their names. */
const ROUND_FLOOR = 3
const ROUND_HALF_UP = 4

/** An exact amount in minor units, fractions included: 10.005 USD is 1000.5. */
const scaled = (amount: BigNumberInput, decimals: number): Exact =>
  MathBN.convert(amount).shiftedBy(decimals)

/** Whole minor units, halves away from zero: 10.005 USD is 1001, 7 JPY is 7, 1.2345 KWD is 1235. */
export const toMinor = (amount: BigNumberInput, decimals: number): number =>
  scaled(amount, decimals).decimalPlaces(0, ROUND_HALF_UP).toNumber()

/**
 * The amount in major units. It has at most `decimals` digits after the point: one division of
 * whole numbers gives the number nearest to the exact quotient, which is how that amount is written.
 */
export const fromMinor = (minor: number, decimals: number): number => minor / 10 ** decimals

/**
 * Rounds every amount to whole minor units so that together they make exactly `total`. Each gets
 * the unit below it; what is then missing goes, one unit each, to the largest remainders, and
 * among equals to the first. So no amount moves by a full unit and the same input gives the same
 * output.
 *
 * @param total whole minor units, usually the rounded sum of the amounts
 */
export function allocate(amounts: BigNumberInput[], total: number, decimals: number): number[] {
  const exact = amounts.map((amount) => scaled(amount, decimals))
  const parts = exact.map((amount) => amount.decimalPlaces(0, ROUND_FLOOR).toNumber())
  const byRemainder = exact
    .map((amount, index) => ({ index, remainder: amount.minus(parts[index]) }))
    .sort((a, b) => b.remainder.comparedTo(a.remainder)! || a.index - b.index)
  const missing = total - parts.reduce((sum, part) => sum + part, 0)
  if (!byRemainder.length) return parts
  // When the total is not the rounded sum, everyone takes an equal share of the difference first.
  const each = Math.floor(missing / parts.length)
  const extra = missing - each * parts.length
  byRemainder.forEach(({ index }, rank) => {
    parts[index] += each + (rank < extra ? 1 : 0)
  })
  return parts
}
