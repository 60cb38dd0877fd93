import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { REPORT_MODULE } from "../../modules/report"
import { OwnRun } from "../../modules/report/runs"
import ReportModuleService from "../../modules/report/service"
import { tellReportProgress } from "../../sockets/report-progress"
import { announceQueuedRun } from "./announce-queued-run"

type RetryReportRun = OwnRun & { requested_by: string; now: Date }

/** Nothing follows that could fail but the event, and a run without one is found by the job. */
const retryReportRunStep = createStep(
  "retry-report-run",
  async ({ now, ...wish }: RetryReportRun, { container }) => {
    const reports = container.resolve<ReportModuleService>(REPORT_MODULE)
    const run = await reports.retryRun(wish, now)
    tellReportProgress(container, run)
    return new StepResponse(run)
  }
)

/** Asks once more for what failed, was cancelled or expired. */
export const retryReportRunWorkflow = createWorkflow(
  "retry-report-run",
  (input: WorkflowData<RetryReportRun>) => {
    const run = retryReportRunStep(input)
    announceQueuedRun(run)
    return new WorkflowResponse(run)
  }
)
