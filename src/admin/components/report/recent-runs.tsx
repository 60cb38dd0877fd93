import { useTranslation } from "react-i18next"
import { useReportSurface } from "../../hooks/report-surface"
import { useReportRuns } from "../../hooks/report-runs"
import type { Report } from "../../lib/report"
import { Section } from "../section"
import { TextLink } from "../text-link"
import { RunLine } from "./run-line"
import { isUnderWay } from "./run-state"

const LOOKED_AT = 5

/** The newest file of a report, and all that are being made: here they are watched. */
export const RecentRuns = ({ report }: { report: Report }) => {
  const { t } = useTranslation("report")
  const { pages } = useReportSurface()
  const { data } = useReportRuns({ report_key: report.key, limit: LOOKED_AT, order: "-created_at" })
  const runs = data?.runs.filter((run, index) => !index || isUnderWay(run)) ?? []
  if (!runs.length) return null
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
        {runs.map((run) => (
          <li key={run.id}>
            <RunLine run={run} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
