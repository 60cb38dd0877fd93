import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { Chart } from "../chart"
import { Section } from "../section"
import { Choices } from "./choices"
import { reportLink } from "./links"
import type { Board } from "./use-board"
import { useFigureTexts } from "./use-figure-texts"

const FIGURES = ["count", "completed_weight"] as const

/** The week up to the last day of the period, whatever the period is. */
export const DaysChart = ({ side, choice, stats, currency }: Board) => {
  const { t } = useTranslation("statistics")
  const navigate = useNavigate()
  const { full, weight, weekday, long } = useFigureTexts()
  const [figure, setFigure] = useState<(typeof FIGURES)[number]>("count")
  return (
    <Section
      title={t("days.title")}
      subtitle={t("days.text", { day: long(stats.to) })}
      actions={
        <Choices
          label={t("days.figure")}
          value={figure}
          onChoose={(value) => setFigure(FIGURES.find((one) => one === value) ?? figure)}
          choices={FIGURES.map((one) => [one, t(`days.${one}`)])}
        />
      }
    >
      <div className="px-6 py-4">
        <Chart
          kind="bar"
          label={`${t("days.title")}: ${t(`days.${figure}`)}`}
          data={stats.last7days}
          x="date"
          series={[
            {
              ...{ key: figure, label: t(`days.${figure}`) },
              format: figure === "count" ? full : weight,
            },
          ]}
          formatX={weekday}
          onSelect={({ date }) => {
            const day = { from: String(date), to: String(date) }
            const { seller_id } = choice
            navigate(reportLink(side, "order-lines", { ...day, currency, seller_id }))
          }}
        />
      </div>
    </Section>
  )
}
