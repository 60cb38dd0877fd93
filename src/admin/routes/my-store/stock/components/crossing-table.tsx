import { DataTable } from "@medusajs/dashboard/components"
import {
  Container,
  createDataTableColumnHelper,
  createDataTableFilterHelper,
  StatusBadge,
} from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../components/date-text"
import { StockCrossing, useStockCrossings } from "../../../../hooks/stock"
import { useTableQuery } from "../../../../lib/table-query"
import { StockProduct } from "./stock-cells"

const PAGE_SIZE = 10
const PREFIX = "history"

/** When something ran low, and when it was back; the newest first. */
export const CrossingTable = () => {
  const { t } = useTranslation("stock")
  const query = useTableQuery<"open">({
    pageSize: PAGE_SIZE,
    prefix: PREFIX,
    filters: ["open"],
  })
  const { data, isLoading, isError, error } = useStockCrossings(query)
  const columns = useCrossingColumns()
  const filters = useCrossingFilters()
  if (isError) throw error
  return (
    <Container className="p-0">
      <DataTable
        headingLevel="h2"
        heading={t("crossings.title")}
        subHeading={t("crossings.description")}
        data={data?.crossings}
        columns={columns}
        filters={filters}
        getRowId={(crossing) => crossing.id}
        rowHref={(crossing) => `/my-store/products/${crossing.product_id}`}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        prefix={PREFIX}
        enableSearch={false}
        isLoading={isLoading}
        emptyState={{
          empty: { heading: t("crossings.empty.title"), description: t("crossings.empty.text") },
          filtered: { heading: t("crossings.none.title"), description: t("crossings.none.text") },
        }}
      />
    </Container>
  )
}

const columnHelper = createDataTableColumnHelper<StockCrossing>()
const filterHelper = createDataTableFilterHelper<StockCrossing & { open: string }>()

const useCrossingColumns = () => {
  const { t } = useTranslation("stock")
  return useMemo(
    () => [
      columnHelper.accessor("product_title", {
        header: t("fields.product"),
        cell: ({ row: { original: crossing } }) => (
          <StockProduct
            product_title={crossing.product_title}
            variant_title={[crossing.variant_title, crossing.sku].filter(Boolean).join(" · ")}
          />
        ),
      }),
      columnHelper.accessor("available", {
        header: t("fields.left"),
        cell: ({ row: { original: crossing } }) => (
          <span className="text-nowrap tabular-nums">
            {t("crossings.left", { count: crossing.available, threshold: crossing.threshold })}
          </span>
        ),
      }),
      columnHelper.accessor("crossed_at", {
        header: t("fields.crossed_at"),
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
      columnHelper.accessor("restocked_at", {
        header: t("fields.restocked_at"),
        cell: ({ getValue }) =>
          getValue() ? (
            <DateText date={getValue()} />
          ) : (
            <StatusBadge color="orange" className="text-nowrap">
              {t("crossings.open")}
            </StatusBadge>
          ),
      }),
    ],
    [t]
  )
}

const useCrossingFilters = () => {
  const { t } = useTranslation("stock")
  return useMemo(
    () => [
      filterHelper.accessor("open", {
        type: "radio",
        label: t("crossings.filter"),
        options: [{ value: "true", label: t("crossings.only_open") }],
      }),
    ],
    [t]
  )
}
