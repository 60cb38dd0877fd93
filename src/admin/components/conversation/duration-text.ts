import { useTranslation } from "react-i18next"

const HOUR = 60
const DAY = 24 * HOUR
/** Up to here the smaller unit says more. */
const LARGEST = 3

/** How long it takes, in the unit that people would use. */
export function useDurationText() {
  const { t } = useTranslation("conversation")
  return (minutes: number) => {
    if (minutes < 1) return t("response.under_minute")
    if (minutes < LARGEST * HOUR) return t("response.minutes", { count: Math.round(minutes) })
    if (minutes < LARGEST * DAY) return t("response.hours", { count: Math.round(minutes / HOUR) })
    return t("response.days", { count: Math.round(minutes / DAY) })
  }
}
