import { DataTable, Thumbnail } from "@medusajs/dashboard/components"
import { Container, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../components/date-text"
import { ProductStatusBadge } from "../../../../components/status-badges"
import { Truncated } from "../../../../components/truncated"
import { SellerProductRow, useSellerProductRows } from "../../../../hooks/seller"
import { useTableQuery } from "../../../../lib/table-query"
import { thumbnailOf } from "../../../../lib/thumbnail"

const PAGE_SIZE = 10
const PREFIX = "product"
const columnHelper = createDataTableColumnHelper<SellerProductRow>()

export const SellerProducts = ({ sellerId }: { sellerId: string }) => {
  const { t } = useTranslation("seller")
  const query = useTableQuery({ pageSize: PAGE_SIZE, prefix: PREFIX })
  const { data, isLoading, isError, error } = useSellerProductRows(sellerId, query)
  const columns = useColumns()
  if (isError) throw error
  return (
    <Container className="p-0">
      <DataTable
        prefix={PREFIX}
        heading={t("tabs.products")}
        headingLevel="h2"
        data={data?.products}
        columns={columns}
        getRowId={(product) => product.id}
        rowHref={(product) => `/products/${product.id}`}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        enableSearch={false}
        emptyState={{
          empty: { heading: t("products.empty.title"), description: t("products.empty_seller") },
        }}
      />
    </Container>
  )
}

const useColumns = () => {
  const { t } = useTranslation("seller")
  return useMemo(
    () => [
      columnHelper.accessor("title", {
        header: t("fields.product"),
        cell: ({ row: { original: product } }) => (
          <div className="flex max-w-[320px] items-center gap-x-3">
            <Thumbnail src={thumbnailOf(product.thumbnail)} />
            <Truncated text={product.title} />
          </div>
        ),
      }),
      columnHelper.accessor("status", {
        header: t("fields.status"),
        cell: ({ getValue }) => <ProductStatusBadge status={getValue()} />,
      }),
      columnHelper.accessor("created_at", {
        header: t("fields.created_at"),
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
    ],
    [t]
  )
}
