import { Copy, Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useReportRun } from "../../hooks/report-runs"
import { useReportSurface } from "../../hooks/report-surface"
import type { Report, ReportRun } from "../../lib/report"
import { DateText } from "../date-text"
import { Fact } from "../fact"
import { ReadingDrawer } from "../side-form"
import { TextLink } from "../text-link"
import { addressOf } from "./address"
import { ParameterWords } from "./parameter-words"
import { PersonText } from "./person-text"
import { RunBadge } from "./run-badge"
import { RunProgressBar } from "./run-progress-bar"
import { RunSize } from "./run-size"
import { hasFile, isRetried, isUnderWay } from "./run-state"
import { kindOf } from "./schedule-values"
import { useReportWords } from "./use-report-words"
import { useRunDeeds } from "./use-run-deeds"

type RunDrawerProps = { id: string | null; reports: Report[]; onClose: () => void }

/** One run as a whole. */
export const RunDrawer = ({ id, reports, onClose }: RunDrawerProps) => {
  const { t } = useTranslation("report")
  const { titleOf } = useReportWords()
  const { data: run, error, isLoading } = useReportRun(id)
  const key = run?.report_key ?? ""
  const report = reports.find((one) => one.key === key)
  return (
    <ReadingDrawer
      open={!!id}
      onClose={onClose}
      title={run ? titleOf(report ?? { key, title: key }) : t("runs.one")}
      description={run ? t(`kind.${kindOf(run)}`) : t("runs.text")}
      error={error}
      isLoading={isLoading}
      actions={run && <Deeds run={run} />}
    >
      {run && <Facts run={run} />}
    </ReadingDrawer>
  )
}

const Deeds = ({ run }: { run: ReportRun }) => {
  const { t } = useTranslation("report")
  const deeds = useRunDeeds(run)
  if (isUnderWay(run) && deeds.may.cancel) {
    return (
      <Button size="small" variant="secondary" onClick={deeds.cancel}>
        {t("actions.cancel")}
      </Button>
    )
  }
  if (isRetried(run) && deeds.may.retry) {
    return (
      <Button size="small" onClick={deeds.retry}>
        {t("actions.retry")}
      </Button>
    )
  }
  if (!hasFile(run)) return null
  return (
    <Button size="small" isLoading={deeds.isDownloading} onClick={deeds.download}>
      {t("actions.download")}
    </Button>
  )
}

const Facts = ({ run }: { run: ReportRun }) => {
  const { t } = useTranslation("report")
  const { pages } = useReportSurface()
  return (
    <div className="divide-y">
      <Fact label={t("fields.state")}>
        <RunBadge state={run.state} />
        <RunSize run={run} />
      </Fact>
      {isUnderWay(run) && (
        <div className="px-6 py-3">
          <RunProgressBar run={run} />
        </div>
      )}
      {run.error && <Fact label={t("fields.error")}>{run.error}</Fact>}
      <Fact label={t("fields.params")}>
        <ParameterWords params={run.params} />
        <TextLink
          to={`${pages}/${run.report_key}?${addressOf(run.params)}`}
          className="txt-compact-small mt-1 block"
        >
          {t("run.look")}
        </TextLink>
      </Fact>
      <Fact label={t("fields.requested_by")}>
        <PersonText run={run} />
      </Fact>
      <Fact label={t("fields.created")}>
        <DateText date={run.created_at} />
      </Fact>
      <Fact label={t("fields.finished")}>
        <DateText date={run.finished_at} />
      </Fact>
      <Fact label={t("fields.expires")}>
        <DateText date={run.expires_at} />
      </Fact>
      {run.file_name && <Fact label={t("fields.file")}>{run.file_name}</Fact>}
      {run.sha256 && (
        <div className="flex flex-col gap-y-1 px-6 py-3">
          <Text size="small" className="text-ui-fg-subtle">
            {t("fields.sha256")}
          </Text>
          <div className="flex items-start gap-x-2">
            <code dir="ltr" className="txt-small min-w-0 break-all">
              {run.sha256}
            </code>
            <Copy content={run.sha256} aria-label={t("actions.copy_sha256")} />
          </div>
        </div>
      )}
    </div>
  )
}
