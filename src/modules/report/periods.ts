import { DAY_MS, wallClock } from "../../lib/wall-clock"

/** The days of a scheduled report, told from the day on which it is made. A week begins on Monday. */
export const PERIODS = [
  "today",
  "yesterday",
  "last_7_days",
  "last_30_days",
  "this_week",
  "last_week",
  "this_month",
  "last_month",
] as const
export type Period = (typeof PERIODS)[number]

/** First and last day, both included, as a report takes them. */
export type Days = { from: string; to: string }

/** 1970-01-01 was a Thursday. */
const THURSDAY = 3
const WEEK_DAYS = 7

/** The days that a period means at a moment, by the clock of a place; today is still under way. */
export function daysOf(period: Period, at: Date, time_zone: string): Days {
  const today = wallClock(time_zone).dayOf(at.getTime())
  const monday = today - ((today + THURSDAY) % WEEK_DAYS)
  const first = firstOfMonth(today)
  switch (period) {
    case "today":
      return between(today, today)
    case "yesterday":
      return between(today - 1, today - 1)
    case "last_7_days":
      return between(today - 7, today - 1)
    case "last_30_days":
      return between(today - 30, today - 1)
    case "this_week":
      return between(monday, today)
    case "last_week":
      return between(monday - WEEK_DAYS, monday - 1)
    case "this_month":
      return between(first, today)
    case "last_month":
      return between(firstOfMonth(first - 1), first - 1)
  }
}

/** Days count from 1970-01-01. */
const dateOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10)
const between = (from: number, to: number): Days => ({ from: dateOf(from), to: dateOf(to) })
const firstOfMonth = (day: number) => day - (new Date(day * DAY_MS).getUTCDate() - 1)
