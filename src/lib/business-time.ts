import { DAY_MS, MINUTE_MS, wallClock, WallClock } from "./wall-clock"

/** From the first minute of the day to before the second: `[540, 1020]` is 9:00 to 17:00. */
export type MinuteSpan = readonly [from_minute: number, to_minute: number]

/** When somebody is there, by the wall clock of one place. */
export type BusinessCalendar = {
  time_zone: string
  /** Seven lists, Monday's first; the spans of a day are in order and do not overlap. */
  hours: readonly (readonly MinuteSpan[])[]
  /** Dates like 2026-12-25 on which nobody is there. */
  holidays: readonly string[]
}

/** How far a sum or a difference looks. What lies beyond counts as this far away. */
export const LOOK_DAYS_MAX = 1_100

/** The first day of the count, 1970-01-01, was a Thursday; 0 is Monday. */
const WEEKDAY_OF_DAY_0 = 3

/**
 * The earliest moment by which so many open minutes have passed: at closing time rather than at
 * the next opening. With no minutes to add it is `from` itself, open or not.
 *
 * An hour that summer time skips is no open time, one that it repeats is open twice, as it is for
 * the people who sit there.
 */
export function addBusinessMinutes(calendar: BusinessCalendar, from: Date, minutes: number): Date {
  let left = Math.round(minutes * MINUTE_MS)
  if (left <= 0) return from
  for (const [begin, end] of openSpans(calendar, from.getTime())) {
    const start = Math.max(begin, from.getTime())
    if (start + left <= end) return new Date(start + left)
    left -= end - start
  }
  return new Date(from.getTime() + LOOK_DAYS_MAX * DAY_MS)
}

/** Open minutes from one moment to another, to the millisecond; negative when `to` is earlier. */
export function businessMinutesBetween(calendar: BusinessCalendar, from: Date, to: Date): number {
  if (to < from) return -businessMinutesBetween(calendar, to, from)
  let sum = 0
  for (const [begin, end] of openSpans(calendar, from.getTime())) {
    if (begin >= to.getTime()) break
    sum += Math.min(end, to.getTime()) - Math.max(begin, from.getTime())
  }
  return sum / MINUTE_MS
}

/** Whether somebody is there at a moment. */
export function isBusinessTime(calendar: BusinessCalendar, at: Date): boolean {
  const [first] = openSpans(calendar, at.getTime())
  return Boolean(first && first[0] <= at.getTime())
}

/** Open time from a moment on, in order; the first span may have begun before. */
function* openSpans({ time_zone, hours, holidays }: BusinessCalendar, from: number) {
  const clock = wallClock(time_zone)
  const closed = new Set(holidays)
  const today = clock.dayOf(from)
  for (let day = today; day <= today + LOOK_DAYS_MAX; day++) {
    if (closed.has(dateOf(day))) continue
    for (const [begin, end] of spansOf(clock, day, hours[(day + WEEKDAY_OF_DAY_0) % 7])) {
      if (end > Math.max(begin, from)) yield [begin, end] as const
    }
  }
}

function spansOf(clock: WallClock, day: number, spans: readonly MinuteSpan[]) {
  if (!spans.length) return []
  const momentOf = clock.momentsOf(day)
  return spans.map(([begin, end]) => [momentOf(begin), momentOf(end)] as const)
}

const dateOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10)
