import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { useMay } from "../../../../hooks/seller-me"
import { StockLevel, useStock } from "../../../../hooks/stock"
import { EditLevelDrawer } from "./edit-level-drawer"
import { useStockColumns, useStockFilters } from "./use-stock-columns"
import { useStockQuery } from "./use-stock-query"

const PAGE_SIZE = 20

export const StockTable = () => {
  const { t } = useTranslation("stock")
  const { search } = useLocation()
  const may = useMay()
  const mayWrite = may("POST /seller/stock")
  const [edited, setEdited] = useState<StockLevel | null>(null)
  const query = useStockQuery(PAGE_SIZE)
  const { data, isLoading, isError, error } = useStock(query)
  const columns = useStockColumns(mayWrite ? setEdited : undefined)
  const filters = useStockFilters()
  if (isError) throw error
  return (
    <Container className="p-0">
      <DataTable
        heading={t("title")}
        subHeading={t("description")}
        data={data?.stock}
        columns={columns}
        filters={filters}
        action={
          mayWrite && data?.count
            ? { label: t("sheet.open"), to: `/my-store/stock/sheet${search}` }
            : undefined
        }
        getRowId={(level) => level.variant_id}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        emptyState={{
          empty: { heading: t("empty.title"), description: t("empty.text") },
          filtered: { heading: t("none.title"), description: t("none.text") },
        }}
      />
      <EditLevelDrawer level={edited} onClose={() => setEdited(null)} />
    </Container>
  )
}
