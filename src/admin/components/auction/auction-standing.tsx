import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Auction } from "../../hooks/auction"
import { AuctionStatusBadge } from "./auction-badges"

type AuctionStandingProps = {
  auction: Auction
  /** In a narrow column the fact stands below. */
  isStacked?: boolean
}

/** The status, and with it the one fact that matters in it. */
export const AuctionStanding = ({ auction, isStacked }: AuctionStandingProps) => {
  const { t } = useTranslation("auction")
  const note = noteOf(auction)
  if (isStacked) {
    return (
      <span className="flex flex-col items-start gap-y-0.5 py-1">
        <AuctionStatusBadge status={auction.status} />
        {note && <span className="txt-compact-xsmall text-ui-fg-muted text-nowrap">{t(note)}</span>}
      </span>
    )
  }
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      <AuctionStatusBadge status={auction.status} />
      {note && (
        <Badge size="2xsmall" className="text-nowrap">
          {t(note)}
        </Badge>
      )}
    </span>
  )
}

function noteOf(auction: Auction) {
  const { status, settled_at, unsold_reason, has_reserve, reserve_met, bid_count } = auction
  if (status === "sold") return settled_at ? "standing.paid" : "standing.awaiting_payment"
  if (status === "unsold" && !settled_at) return "standing.offer_open"
  if (status === "unsold" && unsold_reason) return `unsold.${unsold_reason}.short`
  if (status === "paused" && auction.is_store_stopped) return "standing.store_stopped"
  if (status === "live" && has_reserve && bid_count > 0) {
    return reserve_met ? "standing.reserve_met" : "standing.reserve_not_met"
  }
}
