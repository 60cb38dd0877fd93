/** 1 January 2024 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1)
const DAY_MS = 24 * 60 * 60_000

/** The name of a weekday, 1 being Monday. */
export const weekdayName = (weekday: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(
    new Date(MONDAY + (Number(weekday) - 1) * DAY_MS)
  )
