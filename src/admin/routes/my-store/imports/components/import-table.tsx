import { DataTable } from "@medusajs/dashboard/components"
import { Container, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../components/date-text"
import { Truncated } from "../../../../components/truncated"
import { CatalogImport, useImports } from "../../../../hooks/catalog-imports"
import { useTableQuery } from "../../../../lib/table-query"
import { ImportStatusBadge } from "./import-status-badge"

const PAGE_SIZE = 10

export const ImportTable = () => {
  const { t } = useTranslation("catalog")
  const { offset, limit } = useTableQuery({ pageSize: PAGE_SIZE })
  const { data, isLoading, isError, error } = useImports({ offset, limit })
  const columns = useImportColumns()
  if (isError) throw error
  return (
    <Container className="p-0">
      <DataTable
        headingLevel="h2"
        heading={t("past.title")}
        subHeading={t("past.description")}
        data={data?.imports}
        columns={columns}
        getRowId={(row) => row.id}
        rowHref={(row) => `/my-store/imports/${row.id}`}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        enableSearch={false}
        isLoading={isLoading}
        emptyState={{
          empty: { heading: t("past.empty.title"), description: t("past.empty.text") },
        }}
      />
    </Container>
  )
}

const columnHelper = createDataTableColumnHelper<CatalogImport>()

const useImportColumns = () => {
  const { t } = useTranslation("catalog")
  return useMemo(() => {
    const count = (key: "total_rows" | "created_count" | "updated_count", name: string) =>
      columnHelper.accessor(key, {
        header: t(`figures.${name}`),
        align: "right",
        cell: ({ getValue }) => <span className="tabular-nums">{getValue()}</span>,
      })
    return [
      columnHelper.accessor("filename", {
        header: t("fields.file"),
        cell: ({ getValue }) => <Truncated text={getValue()} className="max-w-[260px]" />,
      }),
      columnHelper.accessor("kind", {
        header: t("fields.kind"),
        cell: ({ getValue }) => t(`kind.${getValue()}`),
      }),
      columnHelper.accessor("status", {
        header: t("fields.status"),
        cell: ({ getValue }) => <ImportStatusBadge status={getValue()} />,
      }),
      count("total_rows", "total"),
      count("created_count", "created"),
      count("updated_count", "updated"),
      columnHelper.accessor("failed_count", {
        header: t("figures.failed"),
        align: "right",
        cell: ({ getValue }) => (
          <span className={getValue() ? "text-ui-fg-error tabular-nums" : "tabular-nums"}>
            {getValue()}
          </span>
        ),
      }),
      columnHelper.accessor("created_at", {
        header: t("fields.sent"),
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
    ]
  }, [t])
}
