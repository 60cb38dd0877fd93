import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { EndpointHealth, healthOf } from "./endpoint-state"
import type { WebhookEndpoint } from "../../lib/webhook"

const COLOR: Record<EndpointHealth, "green" | "orange" | "red" | "grey"> = {
  working: "green",
  failing: "orange",
  by_owner: "grey",
  gone: "red",
  given_up: "red",
}

export const EndpointBadge = ({ endpoint }: { endpoint: WebhookEndpoint }) => {
  const { t } = useTranslation("webhook")
  const health = healthOf(endpoint)
  return (
    <StatusBadge color={COLOR[health]} className="text-nowrap">
      {t(`health.${health}`)}
    </StatusBadge>
  )
}
