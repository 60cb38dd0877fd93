import { Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useReports } from "../../hooks/report"
import { useReportSurface } from "../../hooks/report-surface"
import type { Report } from "../../lib/report"
import { PageSkeleton } from "../page-skeleton"
import { Section } from "../section"
import { SectionMessage } from "../section-message"
import { FailedToRead } from "./failed-to-read"
import { shelvesOf } from "./groups"
import { ReportNav } from "./report-nav"
import { useReportWords } from "./use-report-words"

/** All reports, by what they are about. */
export const ReportLibrary = () => (
  <div className="flex flex-col gap-y-3">
    <ReportNav />
    <Shelves />
  </div>
)

const Shelves = () => {
  const { t } = useTranslation("report")
  const { data: reports, error, refetch } = useReports()
  if (error && !reports) {
    return (
      <Container className="p-0">
        <FailedToRead error={error} retry={refetch} />
      </Container>
    )
  }
  if (!reports) return <PageSkeleton main={3} />
  if (!reports.length) {
    return (
      <Container className="p-0">
        <SectionMessage text={t("library.empty")} />
      </Container>
    )
  }
  return shelvesOf(reports).map(({ shelf, reports }) => (
    <Section key={shelf} title={t(`shelf.${shelf}.title`)} subtitle={t(`shelf.${shelf}.text`)}>
      <ul className="grid gap-3 px-6 py-4 sm:grid-cols-[repeat(auto-fill,minmax(260px,1fr))]">
        {reports.map((report) => (
          <li key={report.key} className="min-w-0">
            <ReportCard report={report} />
          </li>
        ))}
      </ul>
    </Section>
  ))
}

const ReportCard = ({ report }: { report: Report }) => {
  const { pages } = useReportSurface()
  const { titleOf, descriptionOf } = useReportWords()
  return (
    <Link
      to={`${pages}/${report.key}`}
      className="bg-ui-bg-component shadow-elevation-card-rest hover:shadow-elevation-card-hover focus-visible:shadow-borders-focus flex h-full flex-col gap-y-1 rounded-lg px-4 py-3 outline-none transition-shadow"
    >
      <Text size="small" leading="compact" weight="plus">
        {titleOf(report)}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {descriptionOf(report)}
      </Text>
    </Link>
  )
}
