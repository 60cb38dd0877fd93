import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useMay } from "../../../../hooks/seller-me"
import { useMyProducts } from "../../../../hooks/seller-products"
import { useTableQuery } from "../../../../lib/table-query"
import { useMyProductColumns, useMyProductFilters } from "./use-my-product-columns"

const PAGE_SIZE = 20

export const MyProductTable = () => {
  const { t } = useTranslation("seller")
  const may = useMay()
  const query = useTableQuery<"status">({
    pageSize: PAGE_SIZE,
    filters: ["status"],
    order: "-created_at",
  })
  const { data, isLoading, isError, error } = useMyProducts(query)
  const columns = useMyProductColumns()
  const filters = useMyProductFilters()
  if (isError) throw error
  return (
    <Container className="p-0">
      <DataTable
        heading={t("products.title")}
        subHeading={t("products.description")}
        data={data?.products}
        columns={columns}
        filters={filters}
        action={
          may("POST /seller/products")
            ? { label: t("translation:actions.create"), to: "create" }
            : undefined
        }
        getRowId={(product) => product.id}
        rowHref={(product) => `/my-store/products/${product.id}`}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        emptyState={{
          empty: { heading: t("products.empty.title"), description: t("products.empty.text") },
          filtered: { heading: t("products.none.title"), description: t("products.none.text") },
        }}
      />
    </Container>
  )
}
