import { ActionMenu } from "@medusajs/dashboard/components"
import {
  CreditCard,
  EllipsisHorizontal,
  ExclamationCircle,
  LockClosedSolid,
  XCircle,
} from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { RESTRICTION_KINDS, RestrictionKind } from "../../hooks/violation"
import type { Restriction } from "../../hooks/violation-restrictions"

type StandingMenuProps = {
  inForce: Restriction[]
  onRestrict: (kind: RestrictionKind) => void
  onRecord: () => void
}
const ICONS = { blocked: <LockClosedSolid />, no_bid: <XCircle />, prepay_only: <CreditCard /> }

/** What the merchant can do about a customer. What is in force is changed, not set twice. */
export const StandingMenu = ({ inForce, onRestrict, onRecord }: StandingMenuProps) => {
  const { t } = useTranslation("violation")
  const restrictions = RESTRICTION_KINDS.map((kind) => ({
    icon: ICONS[kind],
    label: t(
      `restriction.${kind}.${inForce.some((one) => one.kind === kind) ? "change" : "action"}`
    ),
    onClick: () => onRestrict(kind),
  }))
  const record = { icon: <ExclamationCircle />, label: t("record.button"), onClick: onRecord }
  return (
    <ActionMenu groups={[{ actions: restrictions }, { actions: [record] }]}>
      <IconButton size="small" variant="transparent" aria-label={t("standing.menu")}>
        <EllipsisHorizontal />
      </IconButton>
    </ActionMenu>
  )
}
