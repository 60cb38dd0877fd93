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
import { cancelHere } from "./dispatcher"

type CancelReportRun = OwnRun & { now: Date }

/** Nothing follows this step that could fail, so there is nothing to take back. */
const cancelReportRunStep = createStep(
  "cancel-report-run",
  async ({ now, ...own }: CancelReportRun, { container }) => {
    const run = await container.resolve<ReportModuleService>(REPORT_MODULE).cancelRun(own, now)
    cancelHere(container, run.id)
    tellReportProgress(container, run)
    return new StepResponse(run)
  }
)

/** Stops a run that waits or is being made; of its file nothing stays. */
export const cancelReportRunWorkflow = createWorkflow(
  "cancel-report-run",
  (input: WorkflowData<CancelReportRun>) => new WorkflowResponse(cancelReportRunStep(input))
)
