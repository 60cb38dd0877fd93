import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { localeOf } from "../../lib/locale"

type Moment = string | number | Date

/** Times of day and days in the words of the dashboard's language, in the viewer's time zone. */
export function useMoments() {
  const { i18n } = useTranslation()
  return useMemo(() => momentsIn(localeOf(i18n.language)), [i18n.language])
}

function momentsIn(locale: string) {
  // The platform writes all its dates in this calendar.
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { calendar: "gregory", ...options })
  const clock: Intl.DateTimeFormatOptions = { hour: "numeric", minute: "2-digit" }
  const date: Intl.DateTimeFormatOptions = { day: "numeric", month: "short" }
  const near = format({ weekday: "long", ...date, ...clock })
  const far = format({ weekday: "long", ...date, year: "numeric", ...clock })
  const short = format({ ...date, ...clock })
  const exact = format({ ...date, ...clock, second: "2-digit" })
  const time = format(clock)
  const timeExact = format({ ...clock, second: "2-digit" })
  const zone = format({ timeZoneName: "shortOffset" })
  return {
    /** "Sunday 29 Nov, 18:00"; with the year when it is another one. */
    full: (moment: Moment) => (isThisYear(moment) ? near : far).format(new Date(moment)),
    short: (moment: Moment) => short.format(new Date(moment)),
    exact: (moment: Moment) => exact.format(new Date(moment)),
    time: (moment: Moment) => time.format(new Date(moment)),
    timeExact: (moment: Moment) => timeExact.format(new Date(moment)),
    /** "Europe/Berlin, GMT+1", as it is at that moment: summer time may lie between. */
    zone: (moment: Moment) => {
      const name = zone.formatToParts(new Date(moment)).find(({ type }) => type === "timeZoneName")
      return [zone.resolvedOptions().timeZone.replace(/_/g, " "), name?.value].join(", ")
    },
  }
}

const isThisYear = (moment: Moment) => new Date(moment).getFullYear() === new Date().getFullYear()
