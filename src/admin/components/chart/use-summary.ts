import { useTranslation } from "react-i18next"
import { ChartRow, extremesOf, Series } from "./points"
import { useNumbers } from "./use-numbers"

type Summed = {
  data: ChartRow[]
  x: string
  series: Series[]
  formatX: (value: string) => string
  label: string
}

/** What one sees at a glance, in words. */
export function useSummary({ data, x, series, formatX, label }: Summed) {
  const { t } = useTranslation("statistics")
  const { full } = useNumbers()
  const parts = series.flatMap(({ key, label: name, format = full }) => {
    const found = extremesOf(data, x, key)
    if (!found) return []
    return t("chart.extremes", {
      name,
      highest: format(found.highest),
      at: formatX(found.at),
      lowest: format(found.lowest),
      lowest_at: formatX(found.lowest_at),
    })
  })
  return [t("chart.summary", { label, count: data.length }), ...parts].join(" ")
}
