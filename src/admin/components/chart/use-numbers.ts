import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { localeOf } from "../../lib/locale"

/** Numbers as charts write them: whole on hover, short at an axis. */
export function useNumbers() {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const format = (options: Intl.NumberFormatOptions) => {
      const { format } = new Intl.NumberFormat(localeOf(i18n.language), {
        // The platform writes its digits so in all languages.
        ...{ numberingSystem: "latn" },
        ...options,
      })
      return (value: number) => format(value)
    }
    return {
      full: format({ maximumFractionDigits: 2 }),
      short: format({ notation: "compact", maximumFractionDigits: 1 }),
      share: format({ style: "percent", maximumFractionDigits: 1 }),
    }
  }, [i18n.language])
}
