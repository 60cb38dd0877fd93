import { ActionMenu } from "@medusajs/dashboard/components"
import {
  ArchiveBox,
  BadgeCheck,
  EllipsisHorizontal,
  Eye,
  PauseSolid,
  ShieldCheck,
  XCircle,
} from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useVerifyWithPrompt } from "../../components/use-verify-with-prompt"
import type { SellerDetail } from "../../../../hooks/seller"
import { useChangePolicy } from "./use-seller-prompts"

export type SellerDrawer = "reject" | "reject_verification" | "suspend" | "close" | "view"
type SellerMenuProps = { seller: SellerDetail; onOpen: (drawer: SellerDrawer) => void }

export const SellerMenu = ({ seller, onOpen }: SellerMenuProps) => {
  const { t } = useTranslation("seller")
  const trust = useTrustActions(seller, onOpen)
  const view = { icon: <Eye />, label: t("view.start.button"), onClick: () => onOpen("view") }
  const suspend = {
    icon: <PauseSolid />,
    label: t("trust.suspend.menu"),
    onClick: () => onOpen("suspend"),
  }
  const close = {
    icon: <ArchiveBox />,
    label: t("trust.close.menu"),
    onClick: () => onOpen("close"),
  }
  const isOpen = seller.status === "active" || seller.status === "suspended"
  const groups = [
    ["suspended", "closed"].includes(seller.status) ? [view] : [],
    isOpen || seller.status === "pending" ? trust : [],
    [...(seller.status === "active" ? [suspend] : []), ...(isOpen ? [close] : [])],
  ].filter((actions) => actions.length)
  if (!groups.length) return null
  return (
    <ActionMenu groups={groups.map((actions) => ({ actions }))}>
      <IconButton size="small" variant="transparent" aria-label={t("trust.menu")}>
        <EllipsisHorizontal />
      </IconButton>
    </ActionMenu>
  )
}

/** Whether its goods are looked at first, and whether it carries the badge. */
function useTrustActions(seller: SellerDetail, onOpen: SellerMenuProps["onOpen"]) {
  const { t } = useTranslation("seller")
  const changePolicy = useChangePolicy(seller)
  const { verify } = useVerifyWithPrompt()
  const isVerified = seller.verification === "verified"
  const isWaiting = !!seller.private?.verification_requested_at
  const policy = {
    icon: <ShieldCheck />,
    label: t(seller.approval_policy === "trusted" ? "policy.review.set" : "policy.trusted.set"),
    onClick: changePolicy,
  }
  const give = {
    icon: <BadgeCheck />,
    label: t("trust.verify.action"),
    onClick: () => verify(seller),
  }
  const refuse = {
    icon: <XCircle />,
    label: t(isVerified ? "trust.unverify.action" : "trust.reject.action"),
    onClick: () => onOpen("reject_verification"),
  }
  // Whoever is not admitted yet has not handed in anything.
  if (seller.status === "pending") return [policy]
  return [policy, ...(isVerified ? [] : [give]), ...(isVerified || isWaiting ? [refuse] : [])]
}
