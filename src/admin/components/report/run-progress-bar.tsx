import { useTranslation } from "react-i18next"
import type { ReportRun } from "../../lib/report"
import { useFigures } from "./use-figures"

/** Rows are counted as they are written: how many there will be, nobody knows before the last. */
export const RunProgressBar = ({ run }: { run: ReportRun }) => {
  const { t } = useTranslation("report")
  const { count } = useFigures("UTC")
  const words =
    run.state === "queued"
      ? t("run.waits")
      : t("run.progress", { count: run.rows, number: count(run.rows) })
  return (
    <div
      role="progressbar"
      aria-label={t("run.progress_label")}
      aria-valuetext={words}
      className="bg-ui-bg-subtle h-1.5 w-full overflow-hidden rounded-full"
      title={words}
    >
      <div
        className={
          run.state === "queued"
            ? "bg-ui-border-strong h-full w-1/12 rounded-full"
            : "bg-ui-fg-interactive h-full w-full animate-pulse rounded-full"
        }
      />
    </div>
  )
}
