import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"
import type { AuctionStatus, OfferStatus, SettlementStatus } from "../../../modules/auction/rules"
import type { Auction } from "../../hooks/auction"

type Color = ComponentProps<typeof StatusBadge>["color"]

const AUCTION: Record<AuctionStatus, Color> = {
  draft: "grey",
  scheduled: "blue",
  live: "green",
  paused: "orange",
  sold: "purple",
  unsold: "grey",
  cancelled: "red",
}
const SETTLEMENT: Record<SettlementStatus, Color> = {
  awaiting_payment: "orange",
  paid: "green",
  completed: "green",
  defaulted: "red",
  second_chance: "red",
  relisted: "red",
  closed: "red",
}
const OFFER: Record<OfferStatus, Color> = {
  open: "orange",
  accepted: "green",
  declined: "red",
  expired: "grey",
  withdrawn: "grey",
}

export const AuctionStatusBadge = ({ status }: Pick<Auction, "status">) => {
  const { t } = useTranslation("auction")
  return (
    <StatusBadge color={AUCTION[status]} className="text-nowrap">
      {t(`status.${status}`)}
    </StatusBadge>
  )
}

export const SettlementBadge = ({ status }: { status: SettlementStatus }) => {
  const { t } = useTranslation("auction")
  return (
    <StatusBadge color={SETTLEMENT[status]} className="text-nowrap">
      {t(`settlement.status.${status}`)}
    </StatusBadge>
  )
}

export const OfferBadge = ({ status }: { status: OfferStatus }) => {
  const { t } = useTranslation("auction")
  return (
    <StatusBadge color={OFFER[status]} className="text-nowrap">
      {t(`offers.status.${status}`)}
    </StatusBadge>
  )
}
