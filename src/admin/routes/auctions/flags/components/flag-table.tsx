import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useAuctionFlags } from "../../../../hooks/auction-flags"
import { useTableQuery } from "../../../../lib/table-query"
import { useFlagColumns, useFlagFilters } from "./use-flag-columns"

const PAGE_SIZE = 20

/** Bidders who may bid for the seller, the most striking first. Nothing is done to them by itself. */
export const FlagTable = () => {
  const { t } = useTranslation("auction")
  const { offset, limit, ...query } = useTableQuery<"seller_id" | "signal">({
    pageSize: PAGE_SIZE,
    filters: ["seller_id", "signal"],
  })
  const { seller_id, signal } = query as { seller_id?: string; signal?: string }
  const { data, isLoading, isError, error } = useAuctionFlags({ seller_id, signal, offset, limit })
  const columns = useFlagColumns()
  const filters = useFlagFilters()
  if (isError && !data) throw error
  return (
    <Container className="p-0">
      <DataTable
        heading={t("flags.title")}
        subHeading={t("flags.text")}
        data={data?.flags}
        columns={columns}
        filters={filters}
        getRowId={(flag) => `${flag.auction_id}:${flag.alias}`}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        enableSearch={false}
        emptyState={{
          empty: { heading: t("flags.empty.title"), description: t("flags.empty.text") },
          filtered: { heading: t("flags.none.title"), description: t("flags.none.text") },
        }}
      />
    </Container>
  )
}
