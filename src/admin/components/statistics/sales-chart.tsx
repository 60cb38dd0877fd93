import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { Chart } from "../chart"
import { Section } from "../section"
import { TextLink } from "../text-link"
import { Choices } from "./choices"
import { daysOfBucket, Measure, MEASURES, salesPoints } from "./figures"
import { reportLink } from "./links"
import type { Board } from "./use-board"
import { useFigureTexts } from "./use-figure-texts"

/** Sales over time, and the period before behind them. */
export const SalesChart = ({ side, choice, stats, currency, before }: Board) => {
  const { t } = useTranslation("statistics")
  const navigate = useNavigate()
  const { full, money, bucket } = useFigureTexts()
  const [measure, setMeasure] = useState<Measure>("net")
  const { period, grain, seller_id } = choice
  const points = useMemo(
    () => salesPoints(stats.series, before?.series ?? [], currency, measure),
    [stats.series, before, currency, measure]
  )
  const asked = { from: period.from, to: period.to, currency, seller_id }
  const format = measure === "net" || measure === "total" ? money(currency) : full
  const series = [
    { key: "now", label: t("sales.now"), format },
    ...(before ? [{ key: "before", label: t("sales.before"), format, isMuted: true }] : []),
  ]
  return (
    <Section
      title={t("sales.title")}
      subtitle={t(`sales.by_${grain}`)}
      actions={
        <>
          <TextLink to={reportLink(side, "sales", { ...asked, grain })} className="txt-small">
            {t("report")}
          </TextLink>
          <Choices
            label={t("sales.measure")}
            value={measure}
            onChoose={(value) => setMeasure(MEASURES.find((one) => one === value) ?? "net")}
            choices={MEASURES.map((one) => [one, t(`measure.${one}`)])}
          />
        </>
      }
    >
      <div className="px-6 py-4">
        <Chart
          kind="line"
          label={`${t("sales.title")}: ${t(`measure.${measure}`)}`}
          data={points}
          x="from"
          series={series}
          formatX={bucket[grain]}
          onSelect={({ from }) => {
            const days = daysOfBucket(String(from), grain, period)
            navigate(reportLink(side, "order-lines", { ...asked, ...days }))
          }}
        />
      </div>
    </Section>
  )
}
