import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Auction, AuctionBid, useAuctionBids } from "../../../hooks/auction"
import { useTableQuery } from "../../../lib/table-query"
import { Section } from "../../section"
import { SectionMessage } from "../../section-message"
import { useAuctionSide } from "../auction-side"
import { CancelBidderDrawer, VoidBidDrawer } from "./bid-drawers"
import { BidDeed, useBidColumns } from "./use-bid-columns"

const PAGE_SIZE = 20
const PREFIX = "bids"

/** All bids, the newest first; what was taken out stays, with the reason. */
export const BidLadder = ({ auction }: { auction: Auction }) => {
  const { t } = useTranslation("auction")
  const { api } = useAuctionSide()
  const [deed, setDeed] = useState<BidDeed | null>(null)
  const { offset, limit } = useTableQuery({ pageSize: PAGE_SIZE, prefix: PREFIX })
  const { data, isLoading, isError, error } = useAuctionBids(api, auction.id, { offset, limit })
  const columns = useBidColumns(auction, leadingIn(data?.bids ?? [], auction), setDeed)
  if (isError && !data) {
    return (
      <Section title={t("bids.title")}>
        <SectionMessage isError text={error.message} />
      </Section>
    )
  }
  return (
    <Container className="p-0">
      <DataTable
        prefix={PREFIX}
        headingLevel="h2"
        heading={t("bids.title")}
        subHeading={t("bids.description")}
        data={data?.bids}
        columns={columns}
        getRowId={(bid) => bid.id}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        enableSearch={false}
        emptyState={{
          empty: {
            heading: t(isOver(auction) ? "bids.none" : "bids.empty.title"),
            description: t(isOver(auction) ? "unsold.no_bids.text" : "bids.empty.text"),
          },
        }}
      />
      <VoidBidDrawer
        auction={auction}
        bid={deed?.kind === "void" ? deed.bid : null}
        onClose={() => setDeed(null)}
      />
      <CancelBidderDrawer
        auction={auction}
        bid={deed?.kind === "cancel_bidder" ? deed.bid : null}
        onClose={() => setDeed(null)}
      />
    </Container>
  )
}

const isOver = ({ status }: Auction) => ["sold", "unsold", "cancelled"].includes(status)

/** The leader's newest bid that counts. Nobody leads what was not sold. */
function leadingIn(bids: AuctionBid[], { leader_alias, status }: Auction) {
  if (status === "unsold" || status === "cancelled") return undefined
  return bids.find((bid) => bid.alias === leader_alias && !bid.voided_at)?.id
}
