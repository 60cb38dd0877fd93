import { createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"

type Filters = { stars: string; is_answered: string }
const filterHelper = createDataTableFilterHelper<Filters>()
const STARS = [5, 4, 3, 2, 1]

export const useFeedbackFilters = () => {
  const { t } = useTranslation("feedback")
  return useMemo(
    () => [
      filterHelper.accessor("stars", {
        type: "multiselect",
        label: t("fields.stars"),
        options: STARS.map((count) => ({
          value: String(count),
          label: t("figures.stars", { count }),
        })),
      }),
      filterHelper.accessor("is_answered", {
        type: "select",
        label: t("fields.answered"),
        options: ["false", "true"].map((value) => ({ value, label: t(`answered.${value}`) })),
      }),
    ],
    [t]
  )
}
