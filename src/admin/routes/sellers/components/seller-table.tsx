import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSellers } from "../../../hooks/seller"
import { useTableQuery } from "../../../lib/table-query"
import { SellerStatusTabs, useSellerShelf } from "./seller-status-tabs"
import { useSellerColumns } from "./use-seller-columns"
import { useSellerFilters } from "./use-seller-filters"

const PAGE_SIZE = 20

export const SellerTable = () => {
  const { t } = useTranslation("seller")
  const shelf = useSellerShelf()
  const query = useTableQuery<"verification">({
    pageSize: PAGE_SIZE,
    filters: ["verification"],
    order: "-created_at",
  })
  const { data, isLoading, isError, error } = useSellers({
    ...query,
    ...(shelf === "verification_requested"
      ? { verification_requested: true }
      : { status: shelf && [shelf] }),
  })
  const columns = useSellerColumns()
  const filters = useSellerFilters()
  if (isError) throw error

  return (
    <Container className="divide-y p-0">
      <SellerStatusTabs selected={shelf} />
      <DataTable
        heading={t("sellers.title")}
        subHeading={t("sellers.description")}
        data={data?.sellers}
        columns={columns}
        filters={filters}
        getRowId={(seller) => seller.id}
        rowHref={(seller) => `/sellers/${seller.id}`}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        emptyState={{
          empty: {
            heading: t(shelf ? "sellers.none.title" : "sellers.empty.title"),
            description: t(shelf ? "trust.empty_shelf" : "sellers.empty.text"),
          },
          filtered: { heading: t("sellers.none.title"), description: t("sellers.none.text") },
        }}
      />
    </Container>
  )
}
