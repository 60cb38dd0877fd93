import { MedusaError } from "@medusajs/framework/utils"
import { DAY_MS, wallClock } from "../../lib/wall-clock"

/** Ten years, as long as a report's. */
export const PERIOD_DAYS_MAX = 3_660
export const PERIOD_DAYS_DEFAULT = 30
/** How many of those who sold most are told, of each currency. */
export const TOP_SELLERS_MAX = 10
export const GRAINS = ["day", "week", "month"] as const
export type Grain = (typeof GRAINS)[number]

/** Days of a calendar like 2026-11-22, the first and the last included. */
export type Period = { from: string; to: string }

/** What is asked for; the days that are left out are the last ones. */
export type GivenPeriod = { from?: string; to?: string }

const numberOf = (day: string) => Math.floor(Date.parse(day) / DAY_MS)
const dayAt = (number: number) => new Date(number * DAY_MS).toISOString().slice(0, 10)
export const plusDays = (day: string, days: number) => dayAt(numberOf(day) + days)
export const daysOf = ({ from, to }: Period) => numberOf(to) - numberOf(from) + 1

/** The day that it is at a moment, in a place. */
export const todayIn = (time_zone: string, now: Date) =>
  dayAt(wallClock(time_zone).dayOf(now.getTime()))

/**
 * The period that is meant: up to today, and 30 days long, unless something else is said.
 *
 * @throws INVALID_DATA for one that ends before it begins, or is too long
 */
export function periodOf(given: GivenPeriod, today: string): Period {
  const to = given.to ?? today
  const period = { from: given.from ?? plusDays(to, 1 - PERIOD_DAYS_DEFAULT), to }
  const days = daysOf(period)
  if (days >= 1 && days <= PERIOD_DAYS_MAX) return period
  const told = `${period.from} to ${to} has ${days}`
  const message = `A period has 1 to ${PERIOD_DAYS_MAX} days; ${told}`
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

/** The period of the same length that ends where this one begins. */
export const previousOf = (period: Period): Period => ({
  from: plusDays(period.from, -daysOf(period)),
  to: plusDays(period.from, -1),
})

/** The seven days up to the last one of a period. */
export const lastWeekOf = ({ to }: Period): Period => ({ from: plusDays(to, -6), to })

export const eachDay = (period: Period): string[] =>
  Array.from({ length: daysOf(period) }, (_, i) => plusDays(period.from, i))

const firstOfMonth = (day: string) => `${day.slice(0, 7)}-01`
const nextMonth = (day: string) => firstOfMonth(plusDays(firstOfMonth(day), 31))
/** Day 0, 1970-01-01, was a Thursday; weeks begin on Monday. */
const WEEKDAY_OF_DAY_0 = 3
const mondayOf = (day: string) => plusDays(day, -((numberOf(day) + WEEKDAY_OF_DAY_0) % 7))

/** The first day of the day, week (from Monday) or month in which a day lies. */
export const bucketOf = (day: string, grain: Grain): string => {
  if (grain === "day") return day
  return grain === "week" ? mondayOf(day) : firstOfMonth(day)
}

/** The first days of all buckets of a period; that of the first may lie before it. */
export function bucketsOf({ from, to }: Period, grain: Grain): string[] {
  const buckets: string[] = []
  for (let first = bucketOf(from, grain); first <= to; first = after(first, grain)) {
    buckets.push(first)
  }
  return buckets
}

function after(first: string, grain: Grain): string {
  if (grain === "month") return nextMonth(first)
  return plusDays(first, grain === "week" ? 7 : 1)
}

/**
 * A period as whole months and the days around them, so that ten years are read as some 120 rows
 * rather than 3,660. A part that is not there is null.
 */
export type Parts = { head: Period | null; months: Period | null; tail: Period | null }

export function partsOf({ from, to }: Period): Parts {
  const first = bucketOf(from, "month") === from ? from : nextMonth(from)
  // The month after the last whole one.
  const end = bucketOf(plusDays(to, 1), "month")
  if (first >= end) return { head: { from, to }, months: null, tail: null }
  return {
    head: first === from ? null : { from, to: plusDays(first, -1) },
    months: { from: first, to: plusDays(end, -1) },
    tail: plusDays(to, 1) === end ? null : { from: end, to },
  }
}
