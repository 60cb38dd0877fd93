import { useDataTableDateFilters } from "@medusajs/dashboard/hooks"
import { createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useWebhookEventTypes } from "../../hooks/webhook-events"
import { DELIVERY_KINDS, DELIVERY_STATUSES, WebhookDelivery } from "../../lib/webhook"

const filterHelper = createDataTableFilterHelper<WebhookDelivery>()

export const useDeliveryFilters = () => {
  const { t } = useTranslation("webhook")
  const { data: types } = useWebhookEventTypes()
  const dates = useDataTableDateFilters()
  return useMemo(
    () => [
      filterHelper.accessor("status", {
        type: "multiselect",
        label: t("fields.status"),
        options: DELIVERY_STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
      }),
      filterHelper.accessor("event_type", {
        type: "multiselect",
        label: t("fields.event"),
        options: (types ?? []).map(({ type }) => ({ value: type, label: type })),
      }),
      filterHelper.accessor("kind", {
        type: "multiselect",
        label: t("fields.kind"),
        options: DELIVERY_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
      }),
      ...dates.filter(({ id }) => id === "created_at"),
    ],
    [t, types, dates]
  )
}
