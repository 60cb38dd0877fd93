/**
 * Whole numbers in proportion, exactly: products of amounts may be larger than a `number` holds.
 */

/** `amount * part / whole`, halves up; 0 of an empty whole. Nothing is negative. */
export function partOf(amount: number, part: number, whole: number): number {
  if (whole <= 0) return 0
  const [a, b, c] = [BigInt(amount), BigInt(part), BigInt(whole)]
  return Number((2n * a * b + c) / (2n * c))
}

/**
 * Divides a total among weights so that the parts make exactly the total: what is left after
 * rounding down goes, one unit each, to the largest remainders, among equals to the first. When the
 * total is at most the sum of the weights, no part is more than its weight.
 */
export function spread(total: number, weights: readonly number[]): number[] {
  const whole = BigInt(weights.reduce((sum, weight) => sum + weight, 0))
  if (whole === 0n || total === 0) return weights.map(() => 0)
  const exact = weights.map((weight) => BigInt(total) * BigInt(weight))
  const parts = exact.map((product) => Number(product / whole))
  const missing = total - parts.reduce((sum, part) => sum + part, 0)
  const byRemainder = exact
    .map((product, index) => ({ index, remainder: product % whole }))
    .sort((a, b) => Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder))
  for (const { index } of byRemainder.slice(0, missing)) parts[index] += 1
  return parts
}

export const sum = (amounts: readonly number[]): number =>
  amounts.reduce((total, amount) => total + amount, 0)
