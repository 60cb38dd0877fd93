import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { useAuctions } from "../../hooks/auction"
import { useTableQuery } from "../../lib/table-query"
import { AuctionShelves, useAuctionShelf } from "./auction-shelves"
import { useAuctionSide } from "./auction-side"
import { useAuctionColumns } from "./use-auction-columns"
import { useAuctionFilters } from "./use-auction-filters"

const PAGE_SIZE = 20
/** Prices of a list move at this pace; the page of one auction moves with each bid. */
const REFRESH_MS = 5_000

/** All auctions of one side, with a tab for each stage. */
export const AuctionTable = () => {
  const { t } = useTranslation("auction")
  const { search } = useLocation()
  const { api, home, isMerchant, may } = useAuctionSide()
  const { shelf, query: ofShelf } = useAuctionShelf()
  const query = useTableQuery<"seller_id" | "currency_code">({
    pageSize: PAGE_SIZE,
    filters: isMerchant ? ["seller_id", "currency_code"] : ["currency_code"],
    order: shelf === "live" ? "ends_at" : shelf === "scheduled" ? "starts_at" : "-created_at",
  })
  const { data, isLoading, isError, error } = useAuctions(
    api,
    { ...query, ...ofShelf },
    { refetchInterval: REFRESH_MS }
  )
  const columns = useAuctionColumns()
  const filters = useAuctionFilters()
  if (isError && !data) throw error
  return (
    <Container className="divide-y p-0">
      <AuctionShelves selected={shelf} />
      <DataTable
        heading={t("list.title")}
        subHeading={t(isMerchant ? "list.of_all" : "list.of_store")}
        data={data?.auctions}
        columns={columns}
        filters={filters}
        action={
          may("POST /auctions")
            ? { label: t("translation:actions.create"), to: `${home}/create${search}` }
            : undefined
        }
        getRowId={(auction) => auction.id}
        rowHref={(auction) => `${home}/${auction.id}`}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        emptyState={{
          empty: {
            heading: t(shelf === "all" ? "list.empty.title" : "list.empty_shelf.title"),
            description: t(shelf === "all" ? "list.empty.text" : "list.empty_shelf.text"),
          },
          filtered: { heading: t("list.none.title"), description: t("list.none.text") },
        }}
      />
    </Container>
  )
}
