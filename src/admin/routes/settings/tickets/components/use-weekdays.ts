import { useTranslation } from "react-i18next"
import { localeOf } from "../../../../lib/locale"

/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1)
const DAY_MS = 24 * 60 * 60 * 1000

/** The names of the days, Monday's first, as the server keeps their hours. */
export function useWeekdays(weekday: "long" | "short" = "long") {
  const { i18n } = useTranslation()
  const format = new Intl.DateTimeFormat(localeOf(i18n.language), { weekday, timeZone: "UTC" })
  return Array.from({ length: 7 }, (_, day) => format.format(MONDAY + day * DAY_MS))
}
