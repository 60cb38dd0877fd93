import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { REPORT_MODULE } from "../../modules/report"
import type { OwnSchedule } from "../../modules/report/schedules"
import ReportModuleService from "../../modules/report/service"
import { announceQueuedRun } from "./announce-queued-run"

type RunReportSchedule = OwnSchedule & { requested_by: string; now: Date }

/** Nothing follows that could fail but the event, and a run without one is found by the job. */
const requestScheduledRunStep = createStep(
  "request-scheduled-run",
  async ({ now, ...own }: RunReportSchedule, { container }) => {
    const reports = container.resolve<ReportModuleService>(REPORT_MODULE)
    const { id } = await reports.runScheduleNow(own, new Date(now))
    return new StepResponse({ id })
  }
)

/** Makes what a schedule makes, now: to try it, or because somebody cannot wait. */
export const runReportScheduleWorkflow = createWorkflow(
  "run-report-schedule",
  (input: WorkflowData<RunReportSchedule>) => {
    const run = requestScheduledRunStep(input)
    announceQueuedRun(run)
    return new WorkflowResponse(run)
  }
)
