import { Thumbnail } from "@medusajs/dashboard/components"
import { Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Auction } from "../../../hooks/auction"
import type { Connection } from "../../../lib/auction-socket"
import { AuctionStanding } from "../auction-standing"
import { AuctionActions } from "./auction-actions"
import { ConnectionSign } from "./connection-sign"
import { thumbnailOf } from "../../../lib/thumbnail"

/** Statuses in which anything may change from one second to the next. */
const MOVING: Auction["status"][] = ["scheduled", "live", "paused"]

type AuctionHeaderProps = { auction: Auction; connection?: Connection }

export const AuctionHeader = ({ auction, connection }: AuctionHeaderProps) => {
  const { t } = useTranslation("auction")
  return (
    <Container className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
      <div className="flex min-w-0 flex-1 basis-72 items-center gap-x-4">
        <div className="shrink-0">
          <Thumbnail src={thumbnailOf(auction.product?.thumbnail)} size="base" />
        </div>
        <div className="flex min-w-0 flex-col gap-y-1">
          <Heading className="break-words">{auction.product?.title ?? t("lot_gone")}</Heading>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <AuctionStanding auction={auction} />
            {connection && MOVING.includes(auction.status) && (
              <ConnectionSign connection={connection} />
            )}
          </div>
        </div>
      </div>
      <AuctionActions auction={auction} />
    </Container>
  )
}
