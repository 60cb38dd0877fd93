import { useDataTableDateFilters } from "@medusajs/dashboard/hooks"
import { createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { MerchantRefund, REFUND_STATUSES } from "../../../../hooks/ledger-refunds"

const filterHelper = createDataTableFilterHelper<MerchantRefund>()
const ASKERS = ["seller", "merchant", "system"] as const

export const useRefundFilters = () => {
  const { t } = useTranslation("ledger")
  const dates = useDataTableDateFilters()
  return useMemo(
    () => [
      filterHelper.accessor("status", {
        type: "multiselect",
        label: t("refunds.fields.status"),
        options: REFUND_STATUSES.map((value) => ({ value, label: t(`refunds.status.${value}`) })),
      }),
      filterHelper.accessor("requested_by_type", {
        type: "multiselect",
        label: t("refunds.fields.asked_by"),
        options: ASKERS.map((value) => ({ value, label: t(`refunds.by.${value}`) })),
      }),
      ...dates.filter(({ id }) => id === "created_at"),
    ],
    [t, dates]
  )
}
