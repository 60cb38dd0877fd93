import { DataTable } from "@medusajs/dashboard/components"
import { Container, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Section } from "../../../../../components/section"
import { SectionMessage } from "../../../../../components/section-message"
import {
  CatalogImport,
  ImportError,
  isUnderway,
  useImportErrors,
  useImportReport,
} from "../../../../../hooks/catalog-imports"
import { useTableQuery } from "../../../../../lib/table-query"
import { FormatMenu } from "../../../../../components/format-menu"

const PAGE_SIZE = 20

/** Why rows were not used, in the order of the file. */
export const ImportErrors = ({ outcome }: { outcome: CatalogImport }) => {
  const { t } = useTranslation("catalog")
  if (outcome.failed_count > 0) return <ErrorTable outcome={outcome} />
  if (outcome.failure || outcome.status === "cancelled") return null
  return (
    <Section title={t("errors.title")}>
      <SectionMessage text={t(isUnderway(outcome) ? "errors.none_yet" : "errors.none")} />
    </Section>
  )
}

const ErrorTable = ({ outcome: { id, failed_count } }: { outcome: CatalogImport }) => {
  const { t } = useTranslation("catalog")
  const { offset, limit } = useTableQuery({ pageSize: PAGE_SIZE })
  const { data, isLoading, isError, error } = useImportErrors(id, { offset, limit }, failed_count)
  const columns = useErrorColumns()
  const report = useImportReport(id)
  if (isError) throw error
  return (
    <Container className="divide-y overflow-hidden p-0">
      <DataTable
        headingLevel="h2"
        heading={t("errors.title")}
        subHeading={t("errors.description")}
        data={data?.errors}
        columns={columns}
        // A row may have several mistakes, also two in one column.
        getRowId={(mistake) => [mistake.row_number, mistake.column, mistake.message].join("|")}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        enableSearch={false}
        isLoading={isLoading}
      />
      <div className="flex justify-end px-6 py-4">
        <FormatMenu
          label={t("errors.report")}
          isPending={report.isPending}
          download={report.mutateAsync}
        />
      </div>
    </Container>
  )
}

const columnHelper = createDataTableColumnHelper<ImportError>()

const useErrorColumns = () => {
  const { t } = useTranslation("catalog")
  return useMemo(
    () => [
      columnHelper.accessor("row_number", {
        header: t("fields.row"),
        cell: ({ getValue }) => <span className="tabular-nums">{getValue()}</span>,
      }),
      columnHelper.accessor("column", {
        header: t("fields.column"),
        cell: ({ getValue }) => getValue() ?? t("errors.whole_row"),
      }),
      columnHelper.accessor("message", {
        header: t("fields.message"),
        cell: ({ getValue }) => (
          <span className="block min-w-[240px] whitespace-normal break-words py-2">
            <bdi>{getValue()}</bdi>
          </span>
        ),
      }),
    ],
    [t]
  )
}
