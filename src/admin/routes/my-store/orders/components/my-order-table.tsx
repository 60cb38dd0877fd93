import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import {
  useSellerOrderColumns,
  useSellerOrderFilters,
} from "../../../../components/seller-order-table"
import { useMyOrders } from "../../../../hooks/marketplace"
import { useLiveOrders } from "../../../../hooks/seller-news"
import { useTableQuery } from "../../../../lib/table-query"

const PAGE_SIZE = 20

export const MyOrderTable = () => {
  const { t } = useTranslation("marketplace")
  const query = useTableQuery<"status" | "created_at" | "currency_code">({
    pageSize: PAGE_SIZE,
    filters: ["status", "created_at", "currency_code"],
    order: "-placed_at",
  })
  const { data, isLoading, isError, error } = useMyOrders(query)
  useLiveOrders()
  const columns = useSellerOrderColumns()
  const filters = useSellerOrderFilters()
  if (isError) throw error
  return (
    <Container className="p-0">
      <DataTable
        heading={t("orders.title")}
        subHeading={t("orders.description")}
        data={data?.orders}
        columns={columns}
        filters={filters}
        getRowId={(order) => order.id}
        rowHref={(order) => `/my-store/orders/${order.id}`}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        emptyState={{
          empty: { heading: t("orders.empty.title"), description: t("orders.empty.text") },
          filtered: { heading: t("orders.none.title"), description: t("orders.none.text") },
        }}
      />
    </Container>
  )
}
