import { Badge, StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { TicketPriority, TicketStatus } from "../../hooks/ticket"

const STATUS = {
  new: "orange",
  open: "blue",
  pending: "purple",
  on_hold: "grey",
  solved: "green",
  closed: "grey",
  merged: "grey",
} as const
const PRIORITY = { low: "grey", normal: "blue", high: "orange", urgent: "red" } as const

export const TicketStatusBadge = ({ status }: { status: TicketStatus }) => {
  const { t } = useTranslation("ticket")
  return (
    <StatusBadge color={STATUS[status]} className="text-nowrap">
      {t(`status.${status}`)}
    </StatusBadge>
  )
}

export const PriorityBadge = ({ priority }: { priority: TicketPriority }) => {
  const { t } = useTranslation("ticket")
  return (
    <Badge size="2xsmall" color={PRIORITY[priority]} className="text-nowrap">
      {t(`priority.${priority}`)}
    </Badge>
  )
}
