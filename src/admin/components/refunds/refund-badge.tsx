import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { RefundStatus } from "../../hooks/ledger-refunds"

const COLOR = {
  requested: "orange",
  approved: "blue",
  refunded: "green",
  rejected: "grey",
  failed: "red",
} as const

export const RefundBadge = ({ status }: { status: RefundStatus }) => {
  const { t } = useTranslation("ledger")
  return (
    <StatusBadge color={COLOR[status]} className="text-nowrap">
      {t(`refunds.status.${status}`)}
    </StatusBadge>
  )
}
