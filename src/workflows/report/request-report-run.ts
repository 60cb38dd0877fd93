import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { REPORT_MODULE } from "../../modules/report"
import { RequestRun } from "../../modules/report/runs"
import { AskedFor, paramsOf } from "../../modules/report/shorthand"
import ReportModuleService from "../../modules/report/service"
import { tellReportProgress } from "../../sockets/report-progress"
import { announceQueuedRun } from "./announce-queued-run"

/** The parameters as they are, or the sales of a day or of some days. */
export type RequestReportRun = Omit<RequestRun, "params"> & AskedFor & { now: Date }

/** Nothing follows that could fail but the event, and a run without one is found by the job. */
const requestReportRunStep = createStep(
  "request-report-run",
  async ({ now, ...wish }: RequestReportRun, { container }) => {
    const reports = container.resolve<ReportModuleService>(REPORT_MODULE)
    const params = paramsOf(wish.key, wish, reports.options.time_zone, now)
    const run = await reports.requestRun({ ...wish, params }, now)
    tellReportProgress(container, run)
    return new StepResponse(run)
  }
)

/** Puts a report into the queue, or joins the same run that is under way, and announces it. */
export const requestReportRunWorkflow = createWorkflow(
  "request-report-run",
  (input: WorkflowData<RequestReportRun>) => {
    const run = requestReportRunStep(input)
    announceQueuedRun(run)
    return new WorkflowResponse(run)
  }
)
