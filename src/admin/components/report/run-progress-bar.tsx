import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import type { ReportRun } from "../../lib/report"
import { useFigures } from "./use-figures"

const SWEEP_MS = 1_600

/** Rows are counted as they are written: how many there will be, nobody knows before the last. */
export const RunProgressBar = ({ run }: { run: ReportRun }) => {
  const { t } = useTranslation("report")
  const { count } = useFigures("UTC")
  const isRunning = run.state === "running"
  const words = isRunning
    ? t("run.progress", { count: run.rows, number: count(run.rows) })
    : t("run.waits")
  return (
    <div
      role="progressbar"
      aria-label={t("run.progress_label")}
      aria-valuetext={words}
      title={words}
      className="bg-ui-bg-switch-off relative h-1.5 w-full overflow-hidden rounded-full"
    >
      {isRunning && <Sweep />}
    </div>
  )
}

/** Goes to and fro while work goes on; for those who want no motion it stands still. */
const Sweep = () => {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return
    const sweep = ref.current?.animate([{ left: "0%" }, { left: "66%" }], {
      ...{ duration: SWEEP_MS, iterations: Infinity },
      ...({ direction: "alternate", easing: "ease-in-out" } as const),
    })
    return () => sweep?.cancel()
  }, [])
  return (
    <div ref={ref} className="bg-ui-fg-interactive absolute inset-y-0 left-0 w-1/3 rounded-full" />
  )
}
