import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"
import type { PayoutStatus } from "../../hooks/ledger-payouts"

const COLOR: Record<PayoutStatus, ComponentProps<typeof StatusBadge>["color"]> = {
  pending: "orange",
  processing: "blue",
  paid: "green",
  failed: "red",
  reversed: "red",
}

export const PayoutBadge = ({ status }: { status: PayoutStatus }) => {
  const { t } = useTranslation("ledger")
  return (
    <StatusBadge color={COLOR[status]} className="text-nowrap">
      {t(`payouts.status.${status}`)}
    </StatusBadge>
  )
}
