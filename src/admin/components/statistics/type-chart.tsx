import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Chart } from "../chart"
import { Section } from "../section"
import { TextLink } from "../text-link"
import { Choices } from "./choices"
import { reportLink } from "./links"
import type { Board } from "./use-board"
import { useFigureTexts } from "./use-figure-texts"

const FIGURES = ["weight_kg", "quantity", "orders"] as const

/** What kinds of products were sold, by weight, pieces or orders. */
export const TypeChart = ({ side, choice, stats, currency }: Board) => {
  const { t } = useTranslation("statistics")
  const { full, weight } = useFigureTexts()
  const [figure, setFigure] = useState<(typeof FIGURES)[number]>("quantity")
  const { from, to } = choice.period
  const asked = { from, to, currency, seller_id: choice.seller_id }
  const rows = stats.product_type_breakdown
    .map((type) => ({ ...type, name: type.product_type ?? t("types.none") }))
    .sort((a, b) => Number(b[figure]) - Number(a[figure]))
  return (
    <Section
      title={t("types.title")}
      subtitle={t("types.text")}
      actions={
        <>
          <TextLink to={reportLink(side, "product-types", asked)} className="txt-small">
            {t("report")}
          </TextLink>
          <Choices
            label={t("types.figure")}
            value={figure}
            onChoose={(value) => setFigure(FIGURES.find((one) => one === value) ?? figure)}
            choices={FIGURES.map((one) => [one, t(`types.${one}`)])}
          />
        </>
      }
    >
      <div className="px-6 py-4">
        <Chart
          kind="bar"
          label={`${t("types.title")}: ${t(`types.${figure}`)}`}
          data={rows}
          x="name"
          series={[
            {
              ...{ key: figure, label: t(`types.${figure}`) },
              format: figure === "weight_kg" ? weight : full,
            },
          ]}
        />
      </div>
    </Section>
  )
}
