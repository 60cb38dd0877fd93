import { getStylizedAmount } from "@medusajs/dashboard/lib"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { localeOf } from "../../lib/locale"
import { useNumbers } from "../chart/use-numbers"

/** Amounts, weights and days as the page writes them. */
export function useFigureTexts() {
  const { i18n } = useTranslation()
  const numbers = useNumbers()
  return useMemo(() => {
    const locale = localeOf(i18n.language)
    const kilograms = new Intl.NumberFormat(locale, {
      ...{ style: "unit", unit: "kilogram", maximumFractionDigits: 3, numberingSystem: "latn" },
    })
    const date = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(locale, {
        // The platform writes all its dates in this calendar.
        ...{ calendar: "gregory", numberingSystem: "latn" },
        ...options,
      })
      return (moment: string) => format.format(new Date(moment))
    }
    // A day as the server counted it, so it is not moved to another time zone.
    const utc = { timeZone: "UTC" }
    const short = date({ ...utc, day: "numeric", month: "short" })
    return {
      ...numbers,
      money: (code: string) => (amount: number) => getStylizedAmount(amount, code),
      weight: (amount: number) => kilograms.format(amount),
      weekday: date({ ...utc, weekday: "short", day: "numeric" }),
      long: date({ ...utc, day: "numeric", month: "short", year: "numeric" }),
      moment: (moment: string, timeZone: string) =>
        date({ timeZone, dateStyle: "medium", timeStyle: "short" })(moment),
      bucket: { day: short, week: short, month: date({ ...utc, month: "short", year: "numeric" }) },
    }
  }, [i18n.language, numbers])
}
