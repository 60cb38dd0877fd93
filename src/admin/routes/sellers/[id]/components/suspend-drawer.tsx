import { useTranslation } from "react-i18next"
import { ReasonDrawer } from "../../../../components/reason-drawer"
import type { SellerDetail } from "../../../../hooks/seller"
import { useSuspendSeller } from "../../../../hooks/seller-trust"

const REASON_LENGTH_MAX = 1000

type SuspendDrawerProps = { seller: SellerDetail; open: boolean; onClose: () => void }

export const SuspendDrawer = ({ seller, open, onClose }: SuspendDrawerProps) => {
  const { t } = useTranslation("seller")
  const { mutateAsync } = useSuspendSeller(seller.id)
  return (
    <ReasonDrawer
      open={open}
      onClose={onClose}
      title={t("trust.suspend.title", { name: seller.name })}
      description={t("trust.suspend.description")}
      hint={t("trust.reason_hint")}
      confirmLabel={t("trust.suspend.action")}
      done={t("trust.suspend.done", { name: seller.name })}
      maxLength={REASON_LENGTH_MAX}
      act={mutateAsync}
    />
  )
}
