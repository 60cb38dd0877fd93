const DAY_MS = 24 * 60 * 60 * 1000
const WEEK_DAYS = 7
export const WEEKS = 12

export type Week = { begins: Date; added: number }

/** The last twelve times seven days, the one with today last. Days are of UTC. */
export function weeksOf(days: { date: string; added: number }[], now: Date): Week[] {
  const today = Date.parse(now.toISOString().slice(0, 10))
  const weeks = Array.from({ length: WEEKS }, (_, i) => ({
    begins: new Date(today - ((WEEKS - i) * WEEK_DAYS - 1) * DAY_MS),
    added: 0,
  }))
  for (const { date, added } of days) {
    const age = Math.floor((today - Date.parse(date)) / DAY_MS / WEEK_DAYS)
    const week = weeks[WEEKS - 1 - age]
    if (week) week.added += added
  }
  return weeks
}
