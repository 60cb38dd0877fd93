import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ComplaintStatus } from "../../hooks/complaint"

const COLOR: Record<ComplaintStatus, "green" | "red" | "orange" | "blue" | "purple" | "grey"> = {
  awaiting_seller: "orange",
  offer_made: "blue",
  declined: "orange",
  rejected: "blue",
  escalated: "red",
  under_review: "purple",
  resolved: "green",
  appealed: "red",
  accepted: "green",
  withdrawn: "grey",
  expired: "grey",
  final: "green",
}

export const ComplaintBadge = ({ status }: { status: ComplaintStatus }) => {
  const { t } = useTranslation("complaint")
  return (
    <StatusBadge color={COLOR[status]} className="text-nowrap">
      {t(`status.${status}`)}
    </StatusBadge>
  )
}
