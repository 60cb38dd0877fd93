import type { ScheduleView } from "../../../workflows/report/read-schedules"
import { runView } from "./run-view"

export const scheduleView = ({ last_run, ...schedule }: ScheduleView) => ({
  ...schedule,
  last_run: last_run && runView(last_run),
})
