import { Container } from "@medusajs/ui"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { useParams } from "react-router-dom"
import { useReport } from "../../hooks/report"
import type { Report } from "../../lib/report"
import { PageSkeleton } from "../page-skeleton"
import { ColumnNotes } from "./column-notes"
import { FailedToRead } from "./failed-to-read"
import { RecentRuns } from "./recent-runs"
import { ReportHeader } from "./report-header"
import { ReportRowsSection } from "./report-rows-section"
import { useReportAddress } from "./use-report-address"

/** One report: what it is asked for, what it says, and its files. */
export const ReportPage = ({ zone }: { zone: string }) => {
  const { key = "" } = useParams()
  const { data: report, error, refetch } = useReport(key)
  if (error && !report) {
    return (
      <Container className="p-0">
        <FailedToRead error={error} retry={refetch} />
      </Container>
    )
  }
  if (!report) return <PageSkeleton main={2} />
  return <Loaded key={key} zone={zone} report={report} />
}

const Loaded = ({ zone, report }: { zone: string; report: Report }) => {
  const address = useReportAddress(report)
  return (
    <LayoutComposer
      widgetsZonePrefix={zone}
      preferredLayoutId="core:single-column"
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="ReportHeader">
              <ReportHeader report={report} address={address} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="RecentRuns">
              <RecentRuns report={report} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="ReportRows">
              <ReportRowsSection report={report} address={address} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="ColumnNotes">
              <ColumnNotes report={report} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}
