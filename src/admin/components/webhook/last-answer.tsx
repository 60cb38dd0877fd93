import { useDate } from "@medusajs/dashboard/hooks"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLastAnsweredDelivery } from "../../hooks/webhook-deliveries"
import { Answer } from "./answer"

/** How the newest delivery that is over went. */
export const LastAnswer = ({ endpointId }: { endpointId: string }) => {
  const { t } = useTranslation("webhook")
  const { getRelativeDate } = useDate()
  const { data: delivery } = useLastAnsweredDelivery(endpointId)
  if (delivery === undefined) return null
  if (!delivery) return <span className="text-ui-fg-muted">{t("answer.none")}</span>
  return (
    <div className="max-w-[180px] py-2">
      <Answer of={delivery} />
      <Text size="xsmall" className="text-ui-fg-subtle text-nowrap">
        {getRelativeDate(delivery.delivered_at ?? delivery.created_at)}
      </Text>
    </div>
  )
}
