import { useTranslation } from "react-i18next"
import { useRejectSeller } from "../../../hooks/seller"
import { ReasonDrawer } from "../../../components/reason-drawer"

const REASON_LENGTH_MAX = 1000

type RejectSellerDrawerProps = {
  /** Null keeps the drawer closed. */
  seller: { id: string; name: string } | null
  onClose: () => void
}

export const RejectSellerDrawer = ({ seller, onClose }: RejectSellerDrawerProps) => {
  const { t } = useTranslation("seller")
  const { mutateAsync } = useRejectSeller()
  return (
    <ReasonDrawer
      open={!!seller}
      onClose={onClose}
      title={t("reject.seller.title", { name: seller?.name })}
      description={t("reject.seller.description")}
      hint={t("hints.reason")}
      confirmLabel={t("actions.reject")}
      done={t("reject.seller.done")}
      maxLength={REASON_LENGTH_MAX}
      act={async (reason) => seller && mutateAsync({ id: seller.id, reason })}
    />
  )
}
