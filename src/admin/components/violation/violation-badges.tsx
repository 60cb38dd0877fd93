import { Badge, StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AppealStatus, RestrictionKind, ViolationStatus } from "../../hooks/violation"

const STATUS = { active: "red", waived: "green", expired: "grey" } as const
const APPEAL = { open: "orange", accepted: "green", rejected: "grey" } as const
const RESTRICTION = { blocked: "red", no_bid: "orange", prepay_only: "blue" } as const

export const ViolationStatusBadge = ({ status }: { status: ViolationStatus }) => {
  const { t } = useTranslation("violation")
  return (
    <StatusBadge color={STATUS[status]} className="text-nowrap">
      {t(`status.${status}`)}
    </StatusBadge>
  )
}

export const AppealBadge = ({ status }: { status: AppealStatus }) => {
  const { t } = useTranslation("violation")
  return (
    <StatusBadge color={APPEAL[status]} className="text-nowrap">
      {t(`appeal.status.${status}`)}
    </StatusBadge>
  )
}

export const RestrictionBadge = ({ kind, isOver }: { kind: RestrictionKind; isOver?: boolean }) => {
  const { t } = useTranslation("violation")
  return (
    <Badge size="2xsmall" color={isOver ? "grey" : RESTRICTION[kind]} className="text-nowrap">
      {t(`restriction.${kind}.name`)}
    </Badge>
  )
}
