import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { localeOf } from "../../lib/locale"
import { isDay } from "../../lib/periods"
import type { ReportColumn, Value } from "../../lib/report"
import { digitsIn, figureText, isFigure } from "./figures"

/** The platform writes all its dates in this calendar, and its digits so in all languages. */
const CALENDAR = { calendar: "gregory", numberingSystem: "latn" } as const
const DAY = { ...CALENDAR, year: "numeric", month: "short", day: "numeric" } as const

/** Days and figures as the viewer's language writes them, moments as the report's clock has them. */
export function useFigures(timeZone: string) {
  const { t, i18n } = useTranslation("report")
  return useMemo(() => {
    const locale = localeOf(i18n.language)
    const whole = new Intl.NumberFormat(locale, { numberingSystem: "latn" })
    const days = new Intl.DateTimeFormat(locale, { ...DAY, timeZone: "UTC" })
    const moments = new Intl.DateTimeFormat(locale, {
      ...{ ...DAY, timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    })
    // A chart asks for the name of a place where nothing is drawn, too.
    const day = (text: string) => (isDay(text) ? days.format(new Date(text)) : text)
    const textOf = (
      { type, decimals }: Pick<ReportColumn, "type" | "decimals">,
      value: Value,
      currency: string | null
    ) => {
      if (value === null || value === "") return ""
      if (type === "boolean") return value ? t("table.yes") : t("table.no")
      if (type === "date") return day(String(value))
      if (type === "datetime") return moments.format(new Date(String(value)))
      return isFigure(type)
        ? figureText(type, value, { locale, currency, decimals })
        : String(value)
    }
    return {
      count: (value: number) => whole.format(value),
      day,
      period: (from: string, to: string) =>
        isDay(from) && isDay(to)
          ? days.formatRange(new Date(from), new Date(to))
          : `${from} – ${to}`,
      textOf,
      /** A value of a chart: it was a figure of the column before it was drawn. */
      drawn: (
        column: Pick<ReportColumn, "type" | "decimals">,
        value: number,
        code: string | null
      ) =>
        textOf(
          column,
          column.type === "money" ? value.toFixed(digitsIn(locale, code)) : value,
          code
        ),
    }
  }, [t, i18n.language, timeZone])
}

export type Figures = ReturnType<typeof useFigures>
