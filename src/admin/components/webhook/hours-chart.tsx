import { useTranslation } from "react-i18next"
import { localeOf } from "../../lib/locale"
import type { WebhookDay } from "../../lib/webhook"
import { BarChart } from "../bar-chart"
import { lastHours } from "./day"
import { useNumbers } from "./use-numbers"

/** When the attempts of the last 24 hours were made. */
export const HoursChart = ({ day }: { day: WebhookDay }) => {
  const { t, i18n } = useTranslation("webhook")
  const numbers = useNumbers()
  const time = new Intl.DateTimeFormat(localeOf(i18n.language), { timeStyle: "short" })
  const words = (succeeded: number, total: number) =>
    t("day.of", {
      count: total,
      succeeded: numbers.count(succeeded),
      total: numbers.count(total),
    })
  const bars = lastHours(day.hours, new Date()).map(({ hour, succeeded, failed }) => ({
    key: hour,
    label: time.format(new Date(hour)),
    value: succeeded + failed,
    text: words(succeeded, succeeded + failed),
  }))
  const summary = words(day.succeeded, day.succeeded + day.failed)
  return <BarChart title={t("day.by_hour")} summary={summary} bars={bars} />
}
