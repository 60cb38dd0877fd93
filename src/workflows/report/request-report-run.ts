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
import { RequestRun } from "../../modules/report/runs"
import ReportModuleService from "../../modules/report/service"

export type RequestReportRun = RequestRun & { now: Date }

/** Nothing follows that could fail but the event, and a run without one is found by the job. */
const requestReportRunStep = createStep(
  "request-report-run",
  async ({ now, ...wish }: RequestReportRun, { container }) => {
    const reports = container.resolve<ReportModuleService>(REPORT_MODULE)
    return new StepResponse(await reports.requestRun(wish, now))
  }
)

/** Puts a report into the queue, or joins the same run that is under way, and announces it. */
export const requestReportRunWorkflow = createWorkflow(
  "request-report-run",
  (input: WorkflowData<RequestReportRun>) => {
    const run = requestReportRunStep(input)
    emitEventStep({
      eventName: ReportEvents.RUN_QUEUED,
      data: transform({ run }, ({ run }) => ({ id: run.id })),
    })
    return new WorkflowResponse(run)
  }
)
