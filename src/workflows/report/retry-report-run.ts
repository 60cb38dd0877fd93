import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { REPORT_MODULE } from "../../modules/report"
import { ReportEvents } from "../../modules/report/events"
import { OwnRun } from "../../modules/report/runs"
import ReportModuleService from "../../modules/report/service"
import { tellReportProgress } from "../../sockets/report-progress"

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
    emitEventStep({
      eventName: ReportEvents.RUN_QUEUED,
      data: transform({ run }, ({ run }) => ({ id: run.id })),
    })
    return new WorkflowResponse(run)
  }
)
