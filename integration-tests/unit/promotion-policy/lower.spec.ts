import { MathBN } from "@medusajs/framework/utils"
import { lowerTo, sumOf } from "../../../src/modules/promotion/lower"

/** The same numbers each time: a run that fails can be looked at again. */
function aDie(seed: number) {
  let state = seed
  return (most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % most
  }
}

const ROUNDS = 300
const LINES_MAX = 12

describe("lowering discounts to a maximum", () => {
  it.each([
    ["yen", 0],
    ["cents", 2],
    ["fils", 3],
  ])("makes exactly the maximum, none above what it was, in %s", (_, decimals) => {
    const roll = aDie(decimals + 7)
    for (let round = 0; round < ROUNDS; round++) {
      // A percentage leaves fractions of a minor unit.
      const amounts = Array.from({ length: 1 + roll(LINES_MAX) }, () =>
        MathBN.convert(1 + roll(1_000_000)).shiftedBy(-decimals - roll(4))
      )
      const total = sumOf(amounts).shiftedBy(decimals)
      const maximum = Math.ceil(total.toNumber() * (1 + roll(99)) * 0.01) - 1
      if (maximum < 1 || total.lte(maximum)) continue
      const lowered = lowerTo(amounts, maximum, decimals)
      expect(sumOf(lowered).shiftedBy(decimals).toNumber()).toBe(maximum)
      expect(lowered.every((one, i) => one.lte(amounts[i]) && one.gte(0))).toBe(true)
      expect(lowerTo(amounts, maximum, decimals)).toEqual(lowered)
    }
  })

  it.each([
    // Exact parts 542.7, 4.75 and 452.5: two cents are missing below, for the largest remainders.
    [[19.99, 0.175, 16.665], 1000, 2, [5.43, 0.05, 4.52]],
    [[100, 100, 100], 100, 0, [34, 33, 33]],
    [[1, 1], 1, 0, [1, 0]],
    [[0.009, 0.009, 0.009], 2, 2, [0.009, 0.009, 0.002]],
    [[1.2345, 1.2345], 2000, 3, [1, 1]],
  ])("gives the units that are missing to the largest remainders: %j to %i", (...given) => {
    const [amounts, maximum, decimals, expected] = given
    expect(lowerTo(amounts, maximum, decimals).map((one) => one.toNumber())).toEqual(expected)
  })
})
