import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { WebhookDelivery } from "../../lib/webhook"

type EventNameProps = { of: Pick<WebhookDelivery, "event_type" | "kind"> }

/** The type, and whether it was sent again or as a test. */
export const EventName = ({ of: { event_type, kind } }: EventNameProps) => {
  const { t } = useTranslation("webhook")
  return (
    <span className="flex items-center gap-x-2 text-nowrap">
      <bdi>{event_type}</bdi>
      {kind !== "event" && <Badge size="2xsmall">{t(`kind.${kind}`)}</Badge>}
    </span>
  )
}
