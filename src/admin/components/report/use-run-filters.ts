import { createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Report, ReportRun, RUN_STATES } from "../../lib/report"
import { useReportWords } from "./use-report-words"

const filterHelper = createDataTableFilterHelper<ReportRun>()

export const useRunFilters = (reports: Report[]) => {
  const { t } = useTranslation("report")
  const { titleOf } = useReportWords()
  return useMemo(
    () => [
      filterHelper.accessor("state", {
        type: "multiselect",
        label: t("fields.state"),
        options: RUN_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
      }),
      filterHelper.accessor("report_key", {
        type: "multiselect",
        label: t("fields.report"),
        options: reports.map((report) => ({ value: report.key, label: titleOf(report) })),
      }),
    ],
    [t, titleOf, reports]
  )
}
