import { useTranslation } from "react-i18next"
import { localeOf } from "../../lib/locale"

/** An average as people write it: 4.7, or a dash where there is none. */
export function useAverage() {
  const { i18n } = useTranslation()
  const format = new Intl.NumberFormat(localeOf(i18n.language), {
    // As the platform writes numbers, in every language.
    numberingSystem: "latn",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  return (average: number | null) => (average === null ? "–" : format.format(average))
}
