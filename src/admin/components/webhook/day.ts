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

type Hour = { hour: string; succeeded: number; failed: number }
const HOUR_MS = 60 * 60_000
const HOURS = 24

/** The last 24 hours, the current one included and those in which nothing was sent, oldest first. */
export function lastHours(known: Hour[], now: Date): Hour[] {
  const current = Math.floor(now.getTime() / HOUR_MS)
  const found = new Map(known.map((one) => [Math.floor(Date.parse(one.hour) / HOUR_MS), one]))
  return Array.from({ length: HOURS }, (_, i) => {
    const at = current - HOURS + 1 + i
    const hour = new Date(at * HOUR_MS).toISOString()
    return { succeeded: 0, failed: 0, ...found.get(at), hour }
  })
}
