import { MathBN } from "@medusajs/framework/utils"
import { toMinor } from "../../lib/money"

/**
 * Amounts in whole minor units that make exactly the rounded sum. The platform keeps fractions of
 * them: each rounded on its own, three captures could miss the total that they paid.
 */
export function minorAmounts(amounts: number[], decimals: number): number[] {
  let exact = MathBN.convert(0)
  let rounded = 0
  return amounts.map((amount) => {
    exact = MathBN.add(exact, amount)
    const part = toMinor(exact, decimals) - rounded
    rounded += part
    return part
  })
}

type Moved = { id: string; created_at: string | Date }

/** The order of time, in which amounts are rounded wherever they are read. */
export const byTime = (a: Moved, b: Moved): number =>
  +new Date(a.created_at) - +new Date(b.created_at) || (a.id < b.id ? -1 : 1)
