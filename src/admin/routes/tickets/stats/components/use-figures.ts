import { useTranslation } from "react-i18next"
import { useDuration } from "../../../../components/ticket/use-duration"
import { localeOf } from "../../../../lib/locale"

const MINUTE_MS = 60_000
const NONE = "–"

/** Numbers as the page writes them; what there is none of is a dash, not a zero. */
export function useFigures() {
  const { i18n } = useTranslation()
  const durationOf = useDuration()
  const locale = localeOf(i18n.language)
  const latn = { numberingSystem: "latn" }
  const percent = new Intl.NumberFormat(locale, {
    ...{ style: "percent", maximumFractionDigits: 1, ...latn },
  })
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, ...latn })
  return {
    share: (value: number | null) => (value === null ? NONE : percent.format(value)),
    number: (value: number | null) => (value === null ? NONE : decimal.format(value)),
    minutes: (value: number | null, largest?: "day" | "hour") =>
      value === null ? NONE : durationOf(value * MINUTE_MS, largest),
  }
}
