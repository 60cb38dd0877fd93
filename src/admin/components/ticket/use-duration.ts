import { useTranslation } from "react-i18next"
import { localeOf } from "../../lib/locale"
import { durationText } from "./duration"

/** Says a stretch of time, in milliseconds, in the dashboard's language. */
export function useDuration() {
  const { i18n } = useTranslation()
  return (ms: number, largest?: "day" | "hour") =>
    durationText(ms, localeOf(i18n.language), largest)
}
