import { MedusaError } from "@medusajs/framework/utils"
import { BusinessCalendar, MinuteSpan } from "../../lib/business-time"
import { isTimeZone } from "../../lib/wall-clock"

export const WEEKDAYS = 7
export const MINUTES_PER_DAY = 1_440
const ALL_DAY: MinuteSpan = [0, MINUTES_PER_DAY]

/** What holds while the shop has said nothing else. */
export const ALWAYS_OPEN: BusinessCalendar = {
  time_zone: "UTC",
  hours: Array.from({ length: WEEKDAYS }, () => [ALL_DAY]),
  holidays: [],
}

/**
 * Refuses hours that nobody could keep.
 *
 * @throws MedusaError invalid_data that names what is wrong and what would be accepted
 */
export function assertCalendarIsSound({ time_zone, hours, holidays }: BusinessCalendar): void {
  if (!isTimeZone(time_zone)) {
    throw refusal(`There is no time zone ${time_zone}; accepted: names like Europe/Berlin or UTC`)
  }
  hours.forEach((spans, day) => {
    let last = 0
    for (const [from, to] of spans) {
      if (from < last || to <= from) {
        const name = DAY_NAMES[day]
        throw refusal(
          `The hours of ${name} must be in order and not overlap; [${from}, ${to}) does not fit`
        )
      }
      last = to
    }
  })
  if (!hours.some((spans) => spans.length)) {
    throw refusal("Somebody must be there at some time of the week; accepted: one day with hours")
  }
  const wrong = holidays.find((date) => !isDate(date))
  if (wrong) throw refusal(`${wrong} is no date; accepted: dates like 2026-12-25`)
}

const DAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

/** A day that the calendar has: 30 February has none. */
function isDate(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}

const refusal = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)
