import { useTranslation } from "react-i18next"
import type { Figures } from "../../hooks/feedback"
import { localeOf } from "../../lib/locale"
import { BarChart } from "../bar-chart"
import { useAverage } from "./use-average"

/** How much was given in each of the last months, and how good it was. */
export const MonthChart = ({ figures }: { figures: Figures }) => {
  const { t, i18n } = useTranslation("feedback")
  const average = useAverage()
  const format = new Intl.DateTimeFormat(localeOf(i18n.language), {
    // The platform writes all its dates in this calendar.
    ...{ calendar: "gregory", month: "short", year: "numeric", timeZone: "UTC" },
  })
  const bars = figures.months.map(({ month, n, average: mean }) => ({
    key: month,
    label: format.format(new Date(`${month}-01T00:00:00Z`)),
    value: n,
    text: t("figures.month", { count: n, average: average(mean) }),
  }))
  const total = figures.months.reduce((sum, { n }) => sum + n, 0)
  return (
    <BarChart
      title={t("figures.months")}
      summary={t("figures.year", { count: total })}
      bars={bars}
    />
  )
}
