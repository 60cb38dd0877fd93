import { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { allocate } from "../../lib/money"

type Exact = ReturnType<typeof MathBN.convert>

export const sumOf = (amounts: BigNumberInput[]): Exact =>
  amounts.reduce<Exact>((sum, amount) => MathBN.add(sum, amount), MathBN.convert(0))

/**
 * Discounts of one promotion on several lines, lowered in proportion so that together they make
 * exactly `maximum`: whole minor units by largest remainder, none above what it was. Where whole
 * units alone cannot do that (three lines of 0.9 cents, two cents allowed), what is missing is added
 * in fractions, from the first line on.
 *
 * @param amounts major units, each above 0, together more than the maximum
 * @param maximum whole minor units
 * @returns major units, in the order of the amounts
 */
export function lowerTo(amounts: BigNumberInput[], maximum: number, decimals: number): Exact[] {
  const before = amounts.map((amount) => MathBN.convert(amount).shiftedBy(decimals))
  const total = sumOf(before)
  const fair = before.map((amount) => MathBN.div(MathBN.mult(amount, maximum), total))
  const whole = allocate(fair, maximum, 0).map((part, i) =>
    MathBN.min(part, before[i].decimalPlaces(0, ROUND_FLOOR))
  )
  let missing = MathBN.sub(maximum, sumOf(whole))
  for (const unit of [true, false]) {
    whole.forEach((part, i) => {
      const room = MathBN.sub(before[i], part)
      const more = MathBN.min(unit ? room.decimalPlaces(0, ROUND_FLOOR) : room, missing)
      whole[i] = MathBN.add(part, more)
      missing = MathBN.sub(missing, more)
    })
  }
  return whole.map((part) => part.shiftedBy(-decimals))
}

/** Of bignumber.js; the platform does not export its names. */
const ROUND_FLOOR = 3
