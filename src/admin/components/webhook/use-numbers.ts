import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { localeOf } from "../../lib/locale"
import { percentOf } from "./day"

/** Numbers as the viewer's language writes them. */
export function useNumbers() {
  const { t, i18n } = useTranslation("webhook")
  return useMemo(() => {
    const locale = localeOf(i18n.language)
    const whole = new Intl.NumberFormat(locale)
    const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 })
    return {
      count: (value: number) => whole.format(value),
      percent: (rate: number) => percent.format(percentOf(rate)),
      milliseconds: (value: number) => t("fields.ms", { value: whole.format(value) }),
    }
  }, [t, i18n.language])
}
