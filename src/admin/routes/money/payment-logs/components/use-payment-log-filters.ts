import { useDataTableDateFilters } from "@medusajs/dashboard/hooks"
import { createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useProviderName } from "../../../../components/payment-log/payment-words"
import {
  PAYMENT_ACTIONS,
  PAYMENT_OUTCOMES,
  PaymentLog,
  usePaymentProviderIds,
} from "../../../../hooks/payment-log"

const filterHelper = createDataTableFilterHelper<PaymentLog>()

export const usePaymentLogFilters = () => {
  const { t } = useTranslation("payment-log")
  const nameOf = useProviderName()
  const { data: providers } = usePaymentProviderIds()
  const dates = useDataTableDateFilters()
  return useMemo(
    () => [
      filterHelper.accessor("outcome", {
        type: "multiselect",
        label: t("fields.outcome"),
        options: PAYMENT_OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) })),
      }),
      filterHelper.accessor("action", {
        type: "multiselect",
        label: t("fields.call"),
        options: PAYMENT_ACTIONS.map((value) => ({ value, label: t(`action.${value}`) })),
      }),
      filterHelper.accessor("provider_id", {
        type: "multiselect",
        label: t("fields.provider"),
        options: (providers ?? []).map((value) => ({ value, label: nameOf(value) })),
      }),
      // The platform offers the days of making and of changing; a call has one moment.
      ...dates
        .filter(({ id }) => id === "created_at")
        .map((filter) => ({ ...filter, id: "called_at", label: t("fields.called_at") })),
    ],
    [t, providers, dates, nameOf]
  )
}
