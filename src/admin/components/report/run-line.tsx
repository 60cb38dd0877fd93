import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ReportRun } from "../../lib/report"
import { ParameterWords } from "./parameter-words"
import { RunBadge } from "./run-badge"
import { RunProgressBar } from "./run-progress-bar"
import { RunSize } from "./run-size"
import { hasFile, isRetried, isUnderWay } from "./run-state"
import { kindOf } from "./schedule-values"
import { useRunDeeds } from "./use-run-deeds"

/** One file with how far it is, and what can be done with it. */
export const RunLine = ({ run }: { run: ReportRun }) => {
  const { t } = useTranslation("report")
  const deeds = useRunDeeds(run)
  return (
    <div className="flex flex-col gap-y-3 px-6 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="flex min-w-0 flex-1 basis-48 flex-col gap-y-1">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <RunBadge state={run.state} />
            <Text size="small" leading="compact" weight="plus">
              {t(`kind.${kindOf(run)}`)}
            </Text>
            <RunSize run={run} />
          </div>
          <Text size="small" className="text-ui-fg-subtle break-words">
            <ParameterWords params={run.params} />
          </Text>
          {run.error && (
            <Text size="small" className="text-ui-fg-error break-words" dir="auto">
              {run.error}
            </Text>
          )}
        </div>
        <div className="flex gap-x-2">
          {isUnderWay(run) && deeds.may.cancel && (
            <Button size="small" variant="secondary" onClick={deeds.cancel}>
              {t("actions.cancel")}
            </Button>
          )}
          {isRetried(run) && deeds.may.retry && (
            <Button size="small" variant="secondary" onClick={deeds.retry}>
              {t("actions.retry")}
            </Button>
          )}
          {hasFile(run) && (
            <Button
              size="small"
              variant="secondary"
              isLoading={deeds.isDownloading}
              onClick={deeds.download}
            >
              {t("actions.download")}
            </Button>
          )}
        </div>
      </div>
      {isUnderWay(run) && <RunProgressBar run={run} />}
    </div>
  )
}
