import { useTranslation } from "react-i18next"
import { useProductName, useStoreChoices } from "../../hooks/report-choices"
import type { Parameters } from "../../lib/report"
import { wordsOf } from "./words-of"
import { useFigures } from "./use-figures"

/** What a report was asked for, in words: "1 – 22 Nov 2026 · by day · EUR". */
export const ParameterWords = ({ params }: { params: Parameters }) => {
  const { t } = useTranslation("report")
  const { period } = useFigures("UTC")
  const stores = useStoreChoices()
  const product = useProductName(params.product_id ? String(params.product_id) : null)
  const words = wordsOf(params, {
    period,
    grain: (grain) => t(`grain.by_${grain}`),
    store: (id) => stores.find((store) => store.id === id)?.name ?? id,
    product: () => product,
    salesDays: (count) => t("words.sales_days", { count }),
    everything: t("words.everything"),
  })
  return <>{words.join(" · ")}</>
}
