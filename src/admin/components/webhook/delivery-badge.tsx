import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { DeliveryStage, stageOf } from "./delivery-state"
import type { DeliveryStatus } from "../../lib/webhook"

const COLOR: Record<DeliveryStage, "green" | "orange" | "red" | "blue" | "grey"> = {
  waiting: "blue",
  sending: "blue",
  retrying: "orange",
  delivered: "green",
  failed: "red",
  cancelled: "grey",
}

type DeliveryBadgeProps = { status: DeliveryStatus; attempts: number }

export const DeliveryBadge = ({ status, attempts }: DeliveryBadgeProps) => {
  const { t } = useTranslation("webhook")
  const stage = stageOf(status, attempts)
  return (
    <StatusBadge color={COLOR[stage]} className="text-nowrap">
      {t(`stage.${stage}`)}
    </StatusBadge>
  )
}
