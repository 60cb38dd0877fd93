import { BusinessCalendar } from "../../../src/lib/business-time"

const MINUTE_MS = 60_000
const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

/**
 * Whether somebody is there in the minute that begins at a moment, asked of the wall clock itself.
 * Right for zones whose clock is whole minutes off UTC, and hours that no overlap cuts.
 */
export function isOpenMinute({ time_zone, hours, holidays }: BusinessCalendar, at: number) {
  const parts = new Intl.DateTimeFormat("en-CA", {
    ...{ timeZone: time_zone, hourCycle: "h23", weekday: "short" },
    ...{ year: "numeric", month: "2-digit", day: "2-digit" },
    ...{ hour: "2-digit", minute: "2-digit" },
  }).formatToParts(at)
  const part = (name: string) => parts.find(({ type }) => type === name)!.value
  if (holidays.includes(`${part("year")}-${part("month")}-${part("day")}`)) return false
  const minute = Number(part("hour")) * 60 + Number(part("minute"))
  return hours[WEEKDAYS.indexOf(part("weekday"))].some(
    ([from, to]) => from <= minute && minute < to
  )
}

/** Open minutes between two whole minutes, counted one by one. */
export function countMinutes(calendar: BusinessCalendar, from: Date, to: Date) {
  let count = 0
  for (let at = from.getTime(); at < to.getTime(); at += MINUTE_MS) {
    if (isOpenMinute(calendar, at)) count += 1
  }
  return count
}
