import { Thumbnail } from "@medusajs/dashboard/components"
import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { Auction } from "../../hooks/auction"
import { Truncated } from "../truncated"
import { AuctionClock } from "./auction-clock"
import { useAuctionSide } from "./auction-side"
import { AuctionStanding } from "./auction-standing"
import { PriceCell } from "./price-cell"
import { thumbnailOf } from "../../lib/thumbnail"

const columnHelper = createDataTableColumnHelper<Auction>()

export const useAuctionColumns = () => {
  const { t } = useTranslation("auction")
  const { isMerchant } = useAuctionSide()
  return useMemo(() => {
    const byNumber = {
      enableSorting: true,
      align: "right" as const,
      sortAscLabel: t("sorting.lowest"),
      sortDescLabel: t("sorting.highest"),
    }
    const count = { cell: ({ getValue }: { getValue: () => number }) => <Count of={getValue()} /> }
    const seller = columnHelper.accessor("seller", {
      header: t("fields.seller"),
      cell: ({ getValue }) => (
        <Truncated
          text={getValue()?.name ?? t("own_goods")}
          className="max-w-[160px] rtl:text-right"
        />
      ),
    })
    return [
      columnHelper.accessor("product", {
        header: t("fields.product"),
        cell: ({ row: { original: auction } }) => <Lot auction={auction} />,
      }),
      ...(isMerchant ? [seller] : []),
      columnHelper.accessor("status", {
        header: t("fields.status"),
        cell: ({ row: { original: auction } }) => <AuctionStanding auction={auction} isStacked />,
      }),
      columnHelper.accessor("ends_at", {
        header: t("fields.time_left"),
        enableSorting: true,
        sortAscLabel: t("sorting.soonest"),
        sortDescLabel: t("sorting.latest"),
        cell: ({ row: { original: auction } }) => <AuctionClock auction={auction} />,
      }),
      columnHelper.accessor("current_price", {
        header: t("fields.price"),
        ...byNumber,
        cell: ({ row: { original: auction } }) => <PriceCell auction={auction} />,
      }),
      columnHelper.accessor("bid_count", { header: t("fields.bid_count"), ...byNumber, ...count }),
      columnHelper.accessor("watcher_count", {
        header: t("fields.watcher_count"),
        align: "right",
        ...count,
      }),
    ]
  }, [t, isMerchant])
}

const Count = ({ of: count }: { of: number }) => <bdi className="tabular-nums">{count}</bdi>

const Lot = ({ auction }: { auction: Auction }) => {
  const { t } = useTranslation("auction")
  return (
    <div className="flex min-w-[180px] max-w-[320px] items-center gap-x-3">
      <div className="shrink-0">
        <Thumbnail src={thumbnailOf(auction.product?.thumbnail)} />
      </div>
      <Truncated text={auction.product?.title ?? t("lot_gone")} />
    </div>
  )
}
