import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { PayoutStatus } from "../../hooks/ledger-seller"

const COLORS = {
  pending: "grey",
  processing: "blue",
  paid: "green",
  failed: "red",
  reversed: "orange",
} as const

export const PayoutStatusBadge = ({ status }: { status: PayoutStatus }) => {
  const { t } = useTranslation("ledger")
  return (
    <StatusBadge color={COLORS[status]} className="text-nowrap">
      {t(`seller.status.${status}`)}
    </StatusBadge>
  )
}
