import { useDate } from "@medusajs/dashboard/hooks"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { WebhookEndpoint } from "../../lib/webhook"

/** Since when an endpoint fails or is off; nothing while all is well. */
export const Since = ({ endpoint }: { endpoint: WebhookEndpoint }) => {
  const { t } = useTranslation("webhook")
  const { getFullDate } = useDate()
  const { status, disabled_at, failing_since } = endpoint
  const date = status === "disabled" ? disabled_at : failing_since
  if (!date) return null
  return (
    <Text size="xsmall" className="text-ui-fg-subtle text-nowrap">
      {t("health.since", { date: getFullDate({ date, includeTime: true }) })}
    </Text>
  )
}
