import { useTranslation } from "react-i18next"
import { useReportSurface } from "../../hooks/report-surface"
import type { ReportRun } from "../../lib/report"
import { DateText } from "../date-text"
import { TextLink } from "../text-link"
import { RunBadge } from "./run-badge"

/** What came of it last, and where that is. */
export const LastRun = ({ run }: { run: ReportRun | null }) => {
  const { t } = useTranslation("report")
  const { pages } = useReportSurface()
  if (!run) return <span className="text-ui-fg-muted">{t("schedules.never")}</span>
  return (
    // The row is a link to the schedule, and this is one to its file.
    <div
      className="flex flex-col items-start gap-y-0.5 py-2"
      onClick={(event) => event.stopPropagation()}
    >
      <TextLink to={`${pages}/runs?run=${run.id}`}>
        <RunBadge state={run.state} />
      </TextLink>
      <span className="text-ui-fg-subtle txt-compact-xsmall">
        <DateText date={run.created_at} />
      </span>
    </div>
  )
}
