import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { useReports } from "../../hooks/report"
import { useReportSchedules } from "../../hooks/report-schedules"
import { useMayDoReports } from "../../hooks/report-surface"
import { useTableQuery } from "../../lib/table-query"
import { FailedToRead } from "./failed-to-read"
import { ReportNav } from "./report-nav"
import { ScheduleDrawer } from "./schedule-drawer"
import { useOpened } from "./use-opened"
import { useScheduleColumns } from "./use-schedule-columns"

const PAGE_SIZE = 20

/** Reports that come by themselves. */
export const ScheduleList = () => (
  <div className="flex flex-col gap-y-3">
    <ReportNav />
    <Schedules />
  </div>
)

const Schedules = () => {
  const { t } = useTranslation("report")
  const { data: reports = [] } = useReports()
  const mayChange = useMayDoReports()("schedule")
  const { opened, hrefOf, close } = useOpened("schedule")
  const [isNew, setNew] = useState(false)
  const { limit, offset } = useTableQuery({ pageSize: PAGE_SIZE })
  const { data, isLoading, error, refetch } = useReportSchedules({ limit, offset })
  const columns = useScheduleColumns(reports)
  const schedule = useMemo(() => data?.schedules.find(({ id }) => id === opened), [data, opened])
  const closeAll = () => (isNew ? setNew(false) : close())
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
        heading={t("schedules.title")}
        subHeading={t("schedules.text")}
        data={data?.schedules}
        columns={columns}
        getRowId={({ id }) => id}
        rowHref={mayChange ? ({ id }) => hrefOf(id) : undefined}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        enableSearch={false}
        isLoading={isLoading}
        action={
          mayChange ? { label: t("schedules.create"), onClick: () => setNew(true) } : undefined
        }
        emptyState={{
          empty: { heading: t("schedules.empty"), description: t("schedules.empty_text") },
        }}
      />
      <ScheduleDrawer
        open={isNew || (mayChange && !!schedule)}
        schedule={isNew ? null : (schedule ?? null)}
        onClose={closeAll}
      />
    </Container>
  )
}
