import { useTranslation } from "react-i18next"
import { useReportSurface } from "../../hooks/report-surface"
import { useReportRuns } from "../../hooks/report-runs"
import type { Report } from "../../lib/report"
import { Section } from "../section"
import { TextLink } from "../text-link"
import { RunLine } from "./run-line"

const SHOWN = 3

/** The newest files of a report; what is being made is watched here. */
export const RecentRuns = ({ report }: { report: Report }) => {
  const { t } = useTranslation("report")
  const { pages } = useReportSurface()
  const { data } = useReportRuns({ report_key: report.key, limit: SHOWN, order: "-created_at" })
  if (!data?.runs.length) return null
  return (
    <Section
      title={t("recent.title")}
      actions={
        <TextLink to={`${pages}/runs?report_key=["${report.key}"]`} className="txt-compact-small">
          {t("recent.all")}
        </TextLink>
      }
    >
      <ul className="divide-y">
        {data.runs.map((run) => (
          <li key={run.id}>
            <RunLine run={run} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
