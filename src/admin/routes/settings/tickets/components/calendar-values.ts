import type { BusinessCalendar, CalendarTerms, MinuteSpan } from "../../../../hooks/ticket-terms"

export type TimeSpan = { from: string; to: string }
export type CalendarValues = {
  name: string
  time_zone: string
  hours: TimeSpan[][]
  holidays: string[]
  is_default: boolean
}

const WEEKDAYS = 7
const MINUTES_PER_DAY = 1_440
/** Mondays to Fridays from nine to five, where nobody has said another thing. */
const OFFICE: TimeSpan = { from: "09:00", to: "17:00" }
export const usualSpan = (): TimeSpan => ({ ...OFFICE })

const pad = (part: number) => String(part).padStart(2, "0")
/** The end of a day is written as the beginning of the next. */
export const timeOf = (minute: number) => `${pad(Math.floor(minute / 60) % 24)}:${pad(minute % 60)}`
/** In words, where the day may end. */
export const spanText = ([from, to]: MinuteSpan) =>
  `${timeOf(from)}–${to === MINUTES_PER_DAY ? "24:00" : timeOf(to)}`
const minuteOf = (time: string) => {
  const [hours, minutes] = time.split(":").map(Number)
  return hours * 60 + minutes
}

export const spanOf = ({ from, to }: TimeSpan): MinuteSpan => [
  minuteOf(from),
  minuteOf(to) || MINUTES_PER_DAY,
]

/** Whether each span of a day ends after it began, and none begins before the last has ended. */
export function isInOrder(spans: TimeSpan[]): boolean {
  let last = 0
  return spans.every((span) => {
    const [from, to] = spanOf(span)
    const fits = !!span.from && !!span.to && from >= last && to > from
    last = to
    return fits
  })
}

export function valuesOf(calendar: BusinessCalendar | null, time_zone: string): CalendarValues {
  const usual = Array.from({ length: WEEKDAYS }, (_, day) => (day < 5 ? [usualSpan()] : []))
  return {
    name: calendar?.name ?? "",
    time_zone: calendar?.time_zone ?? time_zone,
    hours:
      calendar?.hours.map((spans) =>
        spans.map(([from, to]) => ({ from: timeOf(from), to: timeOf(to) }))
      ) ?? usual,
    holidays: calendar?.holidays ?? [],
    is_default: calendar?.is_default ?? false,
  }
}

export const termsOf = ({ hours, name, ...values }: CalendarValues): CalendarTerms => ({
  ...values,
  name: name.trim(),
  hours: hours.map((spans) => spans.map(spanOf)),
})
