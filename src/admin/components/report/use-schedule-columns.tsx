import { createDataTableColumnHelper, StatusBadge, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { Report, ReportSchedule } from "../../lib/report"
import { LastRun } from "./last-run"
import { NextTime } from "./next-time"
import { ScheduleMenu } from "./schedule-menu"
import { useReportWords } from "./use-report-words"
import { WhenWords } from "./when-words"

const columnHelper = createDataTableColumnHelper<ReportSchedule>()

export const useScheduleColumns = (reports: Report[]) => {
  const { t } = useTranslation("report")
  const { titleOf } = useReportWords()
  return useMemo(() => {
    const nameOf = (key: string) =>
      titleOf(reports.find((report) => report.key === key) ?? { key, title: key })
    return [
      columnHelper.accessor("name", {
        header: t("fields.name"),
        cell: ({ row: { original } }) => (
          <div className="flex max-w-[260px] flex-col py-2">
            <Text size="small" leading="compact" weight="plus" className="truncate" dir="auto">
              {original.name}
            </Text>
            <Text size="xsmall" className="text-ui-fg-subtle truncate">
              {[
                nameOf(original.report_key),
                original.period && t(`statistics:period.${original.period}`),
              ]
                .filter(Boolean)
                .join(" · ")}
            </Text>
          </div>
        ),
      }),
      columnHelper.accessor("cron", {
        header: t("fields.when"),
        cell: ({ row: { original } }) => <WhenWords schedule={original} />,
      }),
      columnHelper.accessor("to_everyone", {
        header: t("fields.to"),
        cell: ({ row: { original } }) =>
          original.to_everyone
            ? t("schedules.everyone")
            : t("schedules.people", { count: original.user_ids.length }),
      }),
      columnHelper.accessor("is_enabled", {
        header: t("fields.status"),
        cell: ({ getValue }) => (
          <StatusBadge color={getValue() ? "green" : "grey"} className="text-nowrap">
            {t(getValue() ? "schedules.on" : "schedules.off")}
          </StatusBadge>
        ),
      }),
      columnHelper.accessor("next_at", {
        header: t("fields.next"),
        cell: ({ row: { original } }) => <NextTime schedule={original} />,
      }),
      columnHelper.accessor("last_run", {
        header: t("fields.last_run"),
        cell: ({ getValue }) => <LastRun run={getValue()} />,
      }),
      columnHelper.display({
        id: "deeds",
        cell: ({ row: { original } }) => <ScheduleMenu schedule={original} />,
      }),
    ]
  }, [t, titleOf, reports])
}
