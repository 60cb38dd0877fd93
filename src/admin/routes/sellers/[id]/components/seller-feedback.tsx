import { useTranslation } from "react-i18next"
import { LatestFeedback } from "../../../../components/feedback/latest-feedback"
import { RatingOverview } from "../../../../components/feedback/rating-overview"
import { useFeedbackFigures } from "../../../../hooks/feedback"

/** How buyers rate the store, and what they say of it and its goods. */
export const SellerFeedback = ({ sellerId: seller_id }: { sellerId: string }) => {
  const { t } = useTranslation("feedback")
  const { data: figures, error } = useFeedbackFigures({ seller_id })
  return (
    <div className="flex flex-col gap-y-3">
      <RatingOverview title={t("figures.title")} figures={figures} error={error} isPublic />
      <LatestFeedback
        title={t("seller_tab.latest")}
        none={t("seller_tab.none")}
        allOf={(count) => t("seller_tab.all", { count })}
        of={{ seller_id }}
      />
    </div>
  )
}
