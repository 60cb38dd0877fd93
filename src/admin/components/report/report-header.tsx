import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useMayDoReports } from "../../hooks/report-surface"
import type { Report } from "../../lib/report"
import { Section } from "../section"
import { ExportMenu } from "./export-menu"
import { ParameterForm } from "./parameter-form"
import { ScheduleDrawer } from "./schedule-drawer"
import type { ReportAddress } from "./use-report-address"
import { useReportWords } from "./use-report-words"

type ReportHeaderProps = { report: Report; address: ReportAddress }

/** What the report is, what it is asked for, and what can be made of it. */
export const ReportHeader = ({ report, address }: ReportHeaderProps) => {
  const { t } = useTranslation("report")
  const may = useMayDoReports()
  const { titleOf, descriptionOf } = useReportWords()
  const [isScheduling, setScheduling] = useState(false)
  return (
    <Section
      level="h1"
      title={titleOf(report)}
      subtitle={descriptionOf(report)}
      actions={
        <>
          {may("schedule") && (
            <Button size="small" variant="secondary" onClick={() => setScheduling(true)}>
              {t("actions.schedule")}
            </Button>
          )}
          {may("run") && <ExportMenu report={report} params={address.params} />}
        </>
      }
    >
      {report.parameters.length > 0 && <ParameterForm report={report} address={address} />}
      <ScheduleDrawer
        open={isScheduling}
        schedule={null}
        reportKey={report.key}
        params={address.params}
        onClose={() => setScheduling(false)}
      />
    </Section>
  )
}
