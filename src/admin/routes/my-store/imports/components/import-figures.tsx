import { useTranslation } from "react-i18next"
import type { CatalogImport } from "../../../../hooks/catalog-imports"
import { Figure, Figures } from "../../../../components/figure"

const KEYS = ["created", "updated", "unchanged", "failed"] as const

/** What became of the rows. */
export const ImportFigures = ({ figures }: { figures: CatalogImport }) => {
  const { t } = useTranslation("catalog")
  return (
    <Figures>
      <Figure title={t("figures.total")}>{figures.total_rows}</Figure>
      {KEYS.map((key) => {
        const count = figures[`${key}_count`]
        return (
          <Figure key={key} title={t(`figures.${key}`)} isWrong={key === "failed" && count > 0}>
            {count}
          </Figure>
        )
      })}
    </Figures>
  )
}
