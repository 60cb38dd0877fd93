import type { Action } from "@medusajs/dashboard/components"
import {
  ArrowDownMini,
  ClockSolid,
  MediaStopSolid,
  PauseSolid,
  PencilSquare,
  Trash,
  UserMini,
  XCircle,
} from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import type { Auction } from "../../../hooks/auction"
import { useAuctionSide } from "../auction-side"
import type { AuctionDrawer } from "./auction-drawers"
import { useDeleteWithPrompt, useSecondChanceWithPrompt } from "./use-auction-prompts"

/** The less likely actions in groups; a group without any is left out. */
export function useAuctionMenu(auction: Auction, onOpen: (drawer: AuctionDrawer) => void) {
  const { t } = useTranslation("auction")
  const { isMerchant, may } = useAuctionSide()
  const remove = useDeleteWithPrompt(auction)
  const secondChance = useSecondChanceWithPrompt(auction)
  const { status, has_reserve } = auction
  const isIn = (...statuses: Auction["status"][]) => statuses.includes(status)
  const hasOffer = auction.offers?.some((offer) => offer.status === "open")
  const drawer = (name: AuctionDrawer, icon: Action["icon"]): Action => ({
    icon,
    label: t(`${name}.action`),
    onClick: () => onOpen(name),
  })

  const edit = { icon: <PencilSquare />, label: t("translation:actions.edit"), to: "edit" }
  const drop = { icon: <Trash />, label: t("translation:actions.delete"), onClick: remove }
  const offer = { icon: <UserMini />, label: t("second_chance.action"), onClick: secondChance }
  const canEdit = isIn("scheduled", "live") && !auction.seq && may("POST /auctions/:id")
  const canLower = has_reserve && isIn("scheduled", "live", "paused")
  const canOffer = isIn("unsold") && auction.bidder_count > 0 && !hasOffer

  const groups: Action[][] = [
    [
      ...(canEdit ? [edit] : []),
      ...(canLower && may("POST /auctions/:id/lower-reserve")
        ? [drawer("reserve", <ArrowDownMini />)]
        : []),
      ...(canOffer && may("POST /auctions/:id/second-chance") ? [offer] : []),
    ],
    isMerchant
      ? [
          ...(isIn("scheduled", "live", "paused") ? [drawer("extend", <ClockSolid />)] : []),
          ...(isIn("live") ? [drawer("pause", <PauseSolid />)] : []),
        ]
      : [],
    [
      ...(isIn("live") && may("POST /auctions/:id/end-early")
        ? [drawer("end", <MediaStopSolid />)]
        : []),
      ...(isIn("scheduled", "live", "paused") && may("POST /auctions/:id/cancel")
        ? [drawer("cancel", <XCircle />)]
        : []),
      ...(isIn("draft") && may("DELETE /auctions/:id") ? [drop] : []),
    ],
  ]
  return groups.filter((actions) => actions.length)
}
