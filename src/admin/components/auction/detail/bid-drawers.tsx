import { useTranslation } from "react-i18next"
import type { Auction, AuctionBid } from "../../../hooks/auction"
import { useCancelBidder, useVoidBid } from "../../../hooks/auction-actions"
import { ReasonDrawer } from "../../reason-drawer"
import { useAuctionSide } from "../auction-side"
import { REASON_LENGTH_MAX } from "./auction-drawers"

/** Null keeps the drawer closed. */
type BidDrawerProps = { auction: Auction; bid: AuctionBid | null; onClose: () => void }

export const VoidBidDrawer = ({ auction, bid, onClose }: BidDrawerProps) => {
  const { t } = useTranslation("auction")
  const { mutateAsync } = useVoidBid(auction.id)
  return (
    <ReasonDrawer
      open={!!bid}
      onClose={onClose}
      title={t("void.title", { seq: bid?.seq })}
      description={t("void.text", { alias: bid?.alias })}
      hint={t("hints.reason_of_bid")}
      confirmLabel={t("void.action")}
      done={t("void.done")}
      maxLength={REASON_LENGTH_MAX}
      act={async (reason) => bid && mutateAsync({ bid_id: bid.id, reason })}
    />
  )
}

export const CancelBidderDrawer = ({ auction, bid, onClose }: BidDrawerProps) => {
  const { t } = useTranslation("auction")
  const { api } = useAuctionSide()
  const { mutateAsync } = useCancelBidder(api, auction.id)
  return (
    <ReasonDrawer
      open={!!bid}
      onClose={onClose}
      title={t("cancel_bidder.title", { alias: bid?.alias })}
      description={t("cancel_bidder.text")}
      hint={t("hints.reason_of_bid")}
      confirmLabel={t("cancel_bidder.action")}
      done={t("cancel_bidder.done", { alias: bid?.alias })}
      maxLength={REASON_LENGTH_MAX}
      act={async (reason) => bid && mutateAsync({ alias: bid.alias, reason })}
    />
  )
}
