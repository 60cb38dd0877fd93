import { DataTable } from "@medusajs/dashboard/components"
import { Container, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import {
  useSellerOrderColumns,
  useSellerOrderFilters,
} from "../../../../components/seller-order-table"
import { Truncated } from "../../../../components/truncated"
import { SellerOrder, useSellerOrders } from "../../../../hooks/marketplace"
import { useTableQuery } from "../../../../lib/table-query"

const PAGE_SIZE = 20
const columnHelper = createDataTableColumnHelper<SellerOrder>()

/** The orders of all stores, or of the one in the address. */
export const StoreOrderTable = () => {
  const { t } = useTranslation("statistics")
  const [params] = useSearchParams()
  const query = useTableQuery<"status" | "created_at" | "currency_code">({
    pageSize: PAGE_SIZE,
    filters: ["status", "created_at", "currency_code"],
    order: "-placed_at",
  })
  const seller_id = params.get("seller_id") || undefined
  const { data, isLoading, isError, error } = useSellerOrders({ ...query, seller_id })
  const columns = useStoreOrderColumns()
  const filters = useSellerOrderFilters()
  if (isError) throw error
  return (
    <Container className="p-0">
      <DataTable
        heading={t("orders.title")}
        subHeading={t("orders.description")}
        data={data?.seller_orders}
        columns={columns}
        filters={filters}
        getRowId={(order) => order.id}
        rowHref={(order) => `/orders/${order.order_id}`}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        emptyState={{
          empty: { heading: t("quiet.title"), description: t("quiet.text") },
          filtered: {
            heading: t("marketplace:orders.none.title"),
            description: t("marketplace:orders.none.text"),
          },
        }}
      />
    </Container>
  )
}

/** As a store sees them, and whose they are. */
function useStoreOrderColumns() {
  const { t } = useTranslation("statistics")
  const [number, ...others] = useSellerOrderColumns()
  return useMemo(
    () => [
      number,
      columnHelper.accessor((order) => order.seller?.name, {
        id: "seller",
        header: t("top.store"),
        cell: ({ getValue }) => <Truncated text={getValue() ?? "-"} className="max-w-[200px]" />,
      }),
      ...others,
    ],
    // The columns of a store change with the language, as these do.
    [t, number]
  )
}
