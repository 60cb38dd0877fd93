import { Select } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { Report, ReportChart as ChartOf, ReportRows } from "../../lib/report"
import { Chart } from "../chart"
import { Section } from "../section"
import { chartRowsOf, currenciesOf } from "./chart-data"
import { isFigure } from "./figures"
import type { Figures } from "./use-figures"
import { useReportWords } from "./use-report-words"

type ReportChartProps = {
  report: Report
  chart: ChartOf
  data: ReportRows
  figures: Figures
  /** The currency that the address names. */
  shown: string | null
  onShow: (currency: string) => void
}

/** Amounts are drawn in one currency at a time: two have no common axis. */
export const ReportChart = (props: ReportChartProps) => {
  const { report, chart, data, figures, shown, onShow } = props
  const { t } = useTranslation("report")
  const { titleOf, labelOf } = useReportWords()
  const drawn = report.columns.filter(({ key }) => chart.y.includes(key))
  const isMoney = drawn.some(({ type }) => type === "money")
  const currencies = useMemo(() => (isMoney ? currenciesOf(data.rows) : []), [isMoney, data])
  const currency = currencies.find((code) => code === shown) ?? currencies[0] ?? null
  const rows = useMemo(
    () => chartRowsOf(chart, report.columns, data.rows, currency, t("chart.nameless")),
    [chart, report, data, currency, t]
  )
  const isDay = report.columns.some(({ key, type }) => key === chart.x && type === "date")
  return (
    <Section
      title={t("chart.title")}
      subtitle={data.has_more ? t("chart.partial") : undefined}
      actions={
        currencies.length > 1 && (
          <CurrencySwitch codes={currencies} chosen={currency} onChoose={onShow} />
        )
      }
    >
      <div className="px-6 py-4">
        <Chart
          kind={chart.kind}
          data={rows}
          x={chart.x}
          label={titleOf(report)}
          formatX={isDay ? figures.day : undefined}
          series={drawn.map((column) => ({
            key: column.key,
            label: labelOf(report, column),
            format: (value) =>
              isFigure(column.type) ? figures.drawn(column, value, currency) : String(value),
          }))}
        />
      </div>
    </Section>
  )
}

type CurrencySwitchProps = {
  codes: string[]
  chosen: string | null
  onChoose: (code: string) => void
}

const CurrencySwitch = ({ codes, chosen, onChoose }: CurrencySwitchProps) => {
  const { t } = useTranslation("report")
  return (
    <Select size="small" value={chosen ?? undefined} onValueChange={onChoose}>
      <Select.Trigger aria-label={t("chart.currency")} className="w-24">
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {codes.map((code) => (
          <Select.Item key={code} value={code}>
            {code.toUpperCase()}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
