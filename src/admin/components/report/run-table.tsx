import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useReports } from "../../hooks/report"
import { useReportRuns } from "../../hooks/report-runs"
import { useTableQuery } from "../../lib/table-query"
import { FailedToRead } from "./failed-to-read"
import { ReportNav } from "./report-nav"
import { RunDrawer } from "./run-drawer"
import { useOpened } from "./use-opened"
import { useRunColumns } from "./use-run-columns"
import { useRunFilters } from "./use-run-filters"

const PAGE_SIZE = 20

/** All files that were asked for, the newest first. */
export const RunTable = () => (
  <div className="flex flex-col gap-y-3">
    <ReportNav />
    <Runs />
  </div>
)

const Runs = () => {
  const { t } = useTranslation("report")
  const { data: reports = [] } = useReports()
  const { opened, hrefOf, close } = useOpened("run")
  const { q, ...query } = useTableQuery({
    pageSize: PAGE_SIZE,
    filters: ["state", "report_key", "schedule_id"],
    order: "-created_at",
  })
  const { data, isLoading, error, refetch } = useReportRuns(query)
  const columns = useRunColumns(reports)
  const filters = useRunFilters(reports)
  if (error && !data) {
    return (
      <Container className="p-0">
        <FailedToRead error={error} retry={refetch} />
      </Container>
    )
  }
  return (
    <Container className="p-0">
      <DataTable
        heading={t("runs.title")}
        subHeading={t("runs.text")}
        data={data?.runs}
        columns={columns}
        filters={filters}
        getRowId={({ id }) => id}
        rowHref={({ id }) => hrefOf(id)}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        enableSearch={false}
        isLoading={isLoading}
        emptyState={{
          empty: { heading: t("runs.empty"), description: t("runs.empty_text") },
          filtered: { heading: t("runs.none"), description: t("runs.none_text") },
        }}
      />
      <RunDrawer id={opened} reports={reports} onClose={close} />
    </Container>
  )
}
