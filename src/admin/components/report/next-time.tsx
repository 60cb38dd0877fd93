import type { ReportSchedule } from "../../lib/report"
import { useFigures } from "./use-figures"

/** When it runs next, by the clock of the schedule. */
export const NextTime = ({ schedule }: { schedule: ReportSchedule }) => {
  const { textOf } = useFigures(schedule.time_zone)
  if (!schedule.is_enabled || !schedule.next_at) return <span className="text-ui-fg-muted">-</span>
  return <span className="text-nowrap">{textOf({ type: "datetime" }, schedule.next_at, null)}</span>
}
