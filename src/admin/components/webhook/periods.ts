const HOUR_MS = 60 * 60 * 1000
/** Events are kept for so long. */
export const EVENT_DAYS = 30

/** Hours back from now, or a period of one's own. */
export const PERIODS = ["1", "24", "168", "720", "own"] as const
export type PeriodChoice = (typeof PERIODS)[number]
export type PeriodValues = { period: PeriodChoice; since: Date | null; until: Date | null }

/** From when to when; null while a period of one's own is not chosen or ends before it begins. */
export function periodOf({ period, since, until }: PeriodValues, now: Date) {
  if (period !== "own") {
    return { since: new Date(now.getTime() - Number(period) * HOUR_MS), until: now }
  }
  return since && until && since < until ? { since, until } : null
}
