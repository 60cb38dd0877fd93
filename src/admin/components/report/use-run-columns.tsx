import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { Report, ReportRun } from "../../lib/report"
import { DateText } from "../date-text"
import { ParameterWords } from "./parameter-words"
import { PersonText } from "./person-text"
import { RunBadge } from "./run-badge"
import { RunMenu } from "./run-menu"
import { RunSize } from "./run-size"
import { kindOf } from "./schedule-values"
import { useReportWords } from "./use-report-words"

const columnHelper = createDataTableColumnHelper<ReportRun>()

export const useRunColumns = (reports: Report[]) => {
  const { t } = useTranslation("report")
  const { titleOf } = useReportWords()
  return useMemo(() => {
    const nameOf = (key: string) =>
      titleOf(reports.find((report) => report.key === key) ?? { key, title: key })
    return [
      columnHelper.accessor("report_key", {
        header: t("fields.report"),
        cell: ({ row: { original } }) => (
          <div className="flex max-w-[280px] flex-col py-2">
            <Text size="small" leading="compact" weight="plus" className="truncate">
              {nameOf(original.report_key)}
            </Text>
            <Text size="xsmall" className="text-ui-fg-subtle truncate">
              <ParameterWords params={original.params} />
            </Text>
          </div>
        ),
      }),
      columnHelper.accessor("state", {
        header: t("fields.state"),
        cell: ({ row: { original } }) => (
          <div className="flex flex-col gap-y-0.5 py-2">
            <RunBadge state={original.state} />
            <RunSize run={original} />
          </div>
        ),
      }),
      columnHelper.accessor("format", {
        header: t("fields.format"),
        cell: ({ row: { original } }) => (
          <span className="text-nowrap">{t(`kind.${kindOf(original)}_short`)}</span>
        ),
      }),
      columnHelper.accessor("requested_by", {
        header: t("fields.requested_by"),
        cell: ({ row: { original } }) => <PersonText run={original} />,
      }),
      columnHelper.accessor("created_at", {
        header: t("fields.created"),
        enableSorting: true,
        sortAscLabel: t("translation:filters.sorting.dateAsc"),
        sortDescLabel: t("translation:filters.sorting.dateDesc"),
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
      columnHelper.accessor("expires_at", {
        header: t("fields.expires"),
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
      columnHelper.display({
        id: "deeds",
        cell: ({ row: { original } }) => <RunMenu run={original} />,
      }),
    ]
  }, [t, titleOf, reports])
}
