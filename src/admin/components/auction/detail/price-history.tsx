import { Skeleton, Text } from "@medusajs/ui"
import { lazy, Suspense, useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Auction, AuctionBid, useAuctionBids } from "../../../hooks/auction"
import { serverNow } from "../../../lib/server-clock"
import { Section } from "../../section"
import { SectionMessage } from "../../section-message"
import { useAuctionSide } from "../auction-side"

// The drawing of charts is large, and only this page needs it.
const PriceChart = lazy(() => import("./price-chart"))

/** As many of the last bids as are drawn. */
const BIDS_DRAWN = 100

export type PricePoint = { at: number; price: number; alias: string | null }

/** How the price came to be what it is. */
export const PriceHistory = ({ auction }: { auction: Auction }) => {
  const { t } = useTranslation("auction")
  const { api } = useAuctionSide()
  const { data, isError, error } = useAuctionBids(api, auction.id, { limit: BIDS_DRAWN })
  const points = useMemo(() => pointsOf(data?.bids ?? [], auction), [data, auction])
  return (
    <Section
      title={t("chart.title")}
      actions={
        data &&
        data.count > BIDS_DRAWN && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("chart.part", { count: BIDS_DRAWN })}
          </Text>
        )
      }
    >
      {isError && <SectionMessage isError text={error.message} />}
      {!isError && (
        <div className="px-6 py-4">
          <Suspense fallback={<Skeleton className="h-56 w-full" />}>
            {data ? (
              <PriceChart points={points} auction={auction} />
            ) : (
              <Skeleton className="h-56 w-full" />
            )}
          </Suspense>
        </div>
      )}
    </Section>
  )
}

/** What the price was after each bid, and at the end of the line what it is. */
function pointsOf(bids: AuctionBid[], auction: Auction): PricePoint[] {
  const points = [...bids]
    .sort((a, b) => a.seq - b.seq)
    .map(({ placed_at, price_after, alias }) => ({
      at: new Date(placed_at).getTime(),
      price: price_after,
      alias,
    }))
  const last = points[points.length - 1]
  const price = auction.current_price
  if (!last || price === null) return points
  const taken = Math.max(...bids.map(({ voided_at }) => (voided_at ? Date.parse(voided_at) : 0)))
  const until = auction.ended_at ? Date.parse(auction.ended_at) : serverNow()
  return [
    ...points,
    // A bid that was taken out pulls the price down at that moment.
    ...(taken > last.at ? [{ at: taken, price, alias: null }] : []),
    { at: Math.max(until, taken, last.at), price, alias: null },
  ]
}
