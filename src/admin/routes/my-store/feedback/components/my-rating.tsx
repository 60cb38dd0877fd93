import { useTranslation } from "react-i18next"
import { MonthChart } from "../../../../components/feedback/month-chart"
import { RatingOverview } from "../../../../components/feedback/rating-overview"
import { useMyFeedbackFigures } from "../../../../hooks/feedback"

/** How the store is rated, and how that came over time. */
export const MyRating = () => {
  const { t } = useTranslation("feedback")
  const { data: figures, error } = useMyFeedbackFigures()
  return (
    <RatingOverview title={t("figures.title")} figures={figures} error={error} isPublic>
      {figures && <MonthChart figures={figures} />}
    </RatingOverview>
  )
}
