import { useTranslation } from "react-i18next"
import type { ConversationMetrics } from "../../hooks/conversation"
import { Figure, Figures } from "../figure"
import { Section } from "../section"
import { useDurationText } from "./duration-text"

/** How fast a store answers buyers who wait. */
export const ResponseFigures = ({ metrics }: { metrics: ConversationMetrics }) => {
  const { t } = useTranslation("conversation")
  const durationText = useDurationText()
  const { days, answers, median_minutes, waiting } = metrics
  return (
    <Section title={t("response.title")} subtitle={t("response.text", { days })}>
      <Figures>
        <Figure title={t("response.median")}>
          {median_minutes === null ? t("response.none") : durationText(median_minutes)}
        </Figure>
        <Figure title={t("response.answers")}>{answers}</Figure>
        <Figure title={t("response.waiting")}>{waiting}</Figure>
      </Figures>
    </Section>
  )
}
