import { useTranslation } from "react-i18next"
import { RatingOverview } from "../../../components/feedback/rating-overview"
import { useFeedbackFigures } from "../../../hooks/feedback"
import { useFeedbackChoice } from "./feedback-query"

/** Figures of what the list is about. */
export const FeedbackOverview = () => {
  const { t } = useTranslation("feedback")
  const { kind, seller_id, product_id } = useFeedbackChoice()
  const { data: figures, error } = useFeedbackFigures({
    ...{ seller_id, product_id },
    kind: kind === "all" ? undefined : kind,
  })
  return <RatingOverview title={t("figures.title")} figures={figures} error={error} />
}
