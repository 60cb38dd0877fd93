import { LayoutComposer } from "@medusajs/dashboard/components"
import { useParams } from "react-router-dom"
import { useLiveAuction } from "../../../hooks/auction-live"
import { PageSkeleton } from "../../page-skeleton"
import { useAuctionSide } from "../auction-side"
import { AuctionHeader } from "./auction-header"
import { AuctionHistory } from "./auction-history"
import { AuctionNotices } from "./auction-notices"
import { AuctionTerms } from "./auction-terms"
import { BidLadder } from "./bid-ladder"
import { LotSection } from "./lot-section"
import { PriceBoard } from "./price-board"
import { PriceHistory } from "./price-history"
import { SettlementPanel } from "./settlement-panel"

/** One auction, which moves while bids come in. */
export const AuctionPage = ({ zone }: { zone: string }) => {
  const { id = "" } = useParams()
  const { api } = useAuctionSide()
  const { auction, connection, isError, error } = useLiveAuction(api, id)
  // What was read before the connection broke is still worth showing.
  if (isError && !auction) throw error
  if (!auction) return <PageSkeleton main={4} side={3} />
  const hadBids = auction.seq > 0

  return (
    <LayoutComposer
      widgetsZonePrefix={zone}
      preferredLayoutId="core:two-column"
      data={auction}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="AuctionHeader">
              <AuctionNotices auction={auction} />
              <AuctionHeader auction={auction} connection={connection} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PriceBoard">
              <PriceBoard auction={auction} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PriceHistory">
              {hadBids && <PriceHistory auction={auction} />}
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="BidLadder">
              {auction.status !== "draft" && <BidLadder auction={auction} />}
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="SettlementPanel">
              <SettlementPanel auction={auction} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="LotSection">
              <LotSection auction={auction} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="AuctionTerms">
              <AuctionTerms auction={auction} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="AuctionHistory">
              <AuctionHistory auction={auction} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}
