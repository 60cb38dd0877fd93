import { useTranslation } from "react-i18next"
import { ComplaintSide, useComplaintMetrics } from "../../hooks/complaint"
import { errorMessage } from "../../lib/error-message"
import { Figure, Figures } from "../figure"
import { Section } from "../section"
import { SectionMessage, SectionSkeleton } from "../section-message"

type ComplaintMetricsProps = { side: ComplaintSide; sellerId: string }

/** How often buyers complain about a store, how often they are right, and how fast it answers. */
export const ComplaintMetrics = ({ side, sellerId }: ComplaintMetricsProps) => {
  const { t, i18n } = useTranslation("complaint")
  const { data, error } = useComplaintMetrics(side, sellerId)
  const percent = (rate: number | null) =>
    rate === null
      ? "-"
      : rate.toLocaleString(i18n.language, { style: "percent", maximumFractionDigits: 1 })
  return (
    <Section title={t("metrics.title")} subtitle={t(`metrics.text.${side}`)}>
      {error && <SectionMessage isError text={errorMessage(error)} />}
      {!data && !error && <SectionSkeleton rows={2} />}
      {data && (
        <Figures>
          <Figure title={t("metrics.complaints")}>
            {data.complaints.toLocaleString(i18n.language)}
          </Figure>
          <Figure title={t("metrics.complaint_rate")}>{percent(data.complaint_rate)}</Figure>
          <Figure title={t("metrics.seller_fault_rate")}>{percent(data.seller_fault_rate)}</Figure>
          <Figure title={t("metrics.median_answer")}>
            {durationOf(data.median_answer_seconds, i18n.language)}
          </Figure>
        </Figures>
      )}
    </Section>
  )
}

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** In the largest unit that says something. */
function durationOf(seconds: number | null, language: string) {
  if (seconds === null) return "-"
  const [unit, size] =
    seconds >= 2 * DAY ? ["day", DAY] : seconds >= HOUR ? ["hour", HOUR] : ["minute", MINUTE]
  const value = Math.max(1, Math.round(seconds / Number(size)))
  return value.toLocaleString(language, { style: "unit", unit: String(unit), unitDisplay: "long" })
}
