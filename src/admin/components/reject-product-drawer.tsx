import { useTranslation } from "react-i18next"
import { useDecideReview } from "../hooks/seller-reviews"
import { ReasonDrawer } from "./reason-drawer"

const REASON_LENGTH_MAX = 1000

type RejectProductDrawerProps = {
  /** Null keeps the drawer closed. */
  review: { id: string; title: string } | null
  onClose: () => void
}

export const RejectProductDrawer = ({ review, onClose }: RejectProductDrawerProps) => {
  const { t } = useTranslation("seller")
  const { mutateAsync } = useDecideReview()
  return (
    <ReasonDrawer
      open={!!review}
      onClose={onClose}
      title={t("reject.product.title", { title: review?.title })}
      description={t("reject.product.description")}
      hint={t("hints.reason")}
      confirmLabel={t("actions.reject")}
      done={t("reject.product.done")}
      maxLength={REASON_LENGTH_MAX}
      act={async (reason) => review && mutateAsync({ id: review.id, reason })}
    />
  )
}
