/** From here on a rate is fine, and below the other it is bad. */
const FINE = 0.99
const BAD = 0.9

export type DayColor = "green" | "orange" | "red"

export function colorOf(rate: number): DayColor {
  if (rate >= FINE) return "green"
  return rate >= BAD ? "orange" : "red"
}

/** Never rounded up to 100 %: one that failed is to be seen. */
export const percentOf = (rate: number) => Math.floor(rate * 1000) / 1000
