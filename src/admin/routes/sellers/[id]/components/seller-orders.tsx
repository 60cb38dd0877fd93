import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import {
  useSellerOrderColumns,
  useSellerOrderFilters,
} from "../../../../components/seller-order-table"
import { useSellerOrders } from "../../../../hooks/marketplace"
import { useTableQuery } from "../../../../lib/table-query"

const PAGE_SIZE = 10
const PREFIX = "order"

export const SellerOrders = ({ sellerId }: { sellerId: string }) => {
  const { t } = useTranslation("marketplace")
  const query = useTableQuery<"status">({
    pageSize: PAGE_SIZE,
    prefix: PREFIX,
    filters: ["status"],
    order: "-placed_at",
  })
  const { data, isLoading, isError, error } = useSellerOrders({ ...query, seller_id: sellerId })
  const columns = useSellerOrderColumns()
  const [statusFilter] = useSellerOrderFilters()
  if (isError) throw error
  return (
    <Container className="p-0">
      <DataTable
        prefix={PREFIX}
        heading={t("orders.title")}
        headingLevel="h2"
        data={data?.seller_orders}
        columns={columns}
        filters={[statusFilter]}
        getRowId={(order) => order.id}
        rowHref={(order) => `/orders/${order.order_id}`}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        emptyState={{
          empty: { heading: t("orders.empty.title"), description: t("orders.empty_seller") },
          filtered: { heading: t("orders.none.title"), description: t("orders.none.text") },
        }}
      />
    </Container>
  )
}
