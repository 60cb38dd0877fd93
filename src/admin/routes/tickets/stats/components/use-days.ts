import { useTranslation } from "react-i18next"
import { localeOf } from "../../../../lib/locale"

/** Days and hours in the words of the language; the platform writes its dates in this calendar. */
export function useDays() {
  const { i18n } = useTranslation()
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf(i18n.language), {
      ...{ calendar: "gregory", numberingSystem: "latn" },
      ...options,
    })
  const day = format({ day: "numeric", month: "short" })
  const long = format({ weekday: "short", day: "numeric", month: "short", year: "numeric" })
  const hour = format({ day: "numeric", month: "short", hour: "numeric", minute: "2-digit" })
  // A date without a time is that day everywhere.
  const noon = (date: string) => new Date(`${date}T12:00:00`)
  return {
    dayText: (date: string) => day.format(noon(date)),
    longDayText: (date: string) => long.format(noon(date)),
    momentDayText: (at: string) => day.format(new Date(at)),
    momentText: (at: string) => hour.format(new Date(at)),
  }
}
