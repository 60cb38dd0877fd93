import { useTranslation } from "react-i18next"
import { Figure, Figures } from "../figure"
import { Section } from "../section"
import { colorOf } from "./day"
import { HoursChart } from "./hours-chart"
import { useNumbers } from "./use-numbers"
import type { WebhookDay } from "../../lib/webhook"

const NONE = "–"

/** How the attempts of the last 24 hours went. */
export const EndpointDay = ({ day }: { day: WebhookDay }) => {
  const { t } = useTranslation("webhook")
  const numbers = useNumbers()
  const { succeeded, failed, success_rate: rate, average_ms } = day
  return (
    <Section title={t("day.title")} subtitle={t("day.text")}>
      <Figures>
        <Figure title={t("day.rate")} isWrong={rate !== null && colorOf(rate) === "red"}>
          {rate === null ? NONE : numbers.percent(rate)}
        </Figure>
        <Figure title={t("day.succeeded")}>{numbers.count(succeeded)}</Figure>
        <Figure title={t("day.failed")} isWrong={failed > 0}>
          {numbers.count(failed)}
        </Figure>
        <Figure title={t("day.average")}>
          {average_ms === null ? NONE : numbers.milliseconds(average_ms)}
        </Figure>
      </Figures>
      {rate !== null && (
        <div className="px-6 py-4">
          <HoursChart day={day} />
        </div>
      )}
    </Section>
  )
}
