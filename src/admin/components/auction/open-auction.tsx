import { clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useLiveAuction } from "../../hooks/auction-live"
import { SectionSkeleton } from "../section-message"
import { AuctionClock } from "./auction-clock"
import { useAuctionSide } from "./auction-side"
import { AuctionStanding } from "./auction-standing"
import { PriceCell } from "./price-cell"

/** The auction that is on for a product, with its price as it moves. */
export const OpenAuction = ({ id }: { id: string }) => {
  const { t } = useTranslation("auction")
  const { api, home } = useAuctionSide()
  const { auction, isError } = useLiveAuction(api, id)
  if (isError && !auction) return null
  if (!auction) return <SectionSkeleton rows={2} />
  return (
    <Link
      to={`${home}/${auction.id}`}
      className={clx(
        "flex flex-col gap-y-2 px-6 py-4 outline-none",
        "hover:bg-ui-bg-base-hover focus-visible:bg-ui-bg-base-hover"
      )}
    >
      <span className="flex flex-wrap items-center justify-between gap-2">
        <span className="txt-compact-large-plus">
          <PriceCell auction={auction} />
        </span>
        <AuctionStanding auction={auction} />
      </span>
      <Text size="small" leading="compact" className="text-ui-fg-subtle" asChild>
        <span className="flex flex-wrap justify-between gap-2">
          <AuctionClock auction={auction} />
          <span>{t("bids.count", { count: auction.bid_count })}</span>
        </span>
      </Text>
    </Link>
  )
}
