import { useTranslation } from "react-i18next"
import { ReasonDrawer } from "../../../components/reason-drawer"
import { useRejectVerification } from "../../../hooks/seller-trust"

const REASON_LENGTH_MAX = 1000

type RejectVerificationDrawerProps = {
  /** Null keeps the drawer closed. */
  seller: { id: string; name: string; verification: string } | null
  onClose: () => void
}

/** Turns the documents down, or takes back a badge that was given. */
export const RejectVerificationDrawer = ({ seller, onClose }: RejectVerificationDrawerProps) => {
  const { t } = useTranslation("seller")
  const { mutateAsync } = useRejectVerification()
  const words = seller?.verification === "verified" ? "trust.unverify" : "trust.reject"
  return (
    <ReasonDrawer
      open={!!seller}
      onClose={onClose}
      title={t(`${words}.title`, { name: seller?.name })}
      description={t(`${words}.description`)}
      hint={t("hints.reason")}
      confirmLabel={t(`${words}.action`)}
      done={t(`${words}.done`)}
      maxLength={REASON_LENGTH_MAX}
      act={async (reason) => seller && mutateAsync({ id: seller.id, reason })}
    />
  )
}
