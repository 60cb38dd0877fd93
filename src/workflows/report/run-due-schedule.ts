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
import { ReportEvents, ReportRunTold } from "../../modules/report/events"
import ReportModuleService from "../../modules/report/service"

type RunDueSchedule = { id: string; now: Date }

/** Nothing follows that could fail but the event, and a run without one is found by the job. */
const takeDueSlotStep = createStep(
  "take-due-slot",
  async ({ id, now }: RunDueSchedule, { container }) => {
    const reports = container.resolve<ReportModuleService>(REPORT_MODULE)
    const run = await reports.runDueSchedule(id, new Date(now))
    return new StepResponse<ReportRunTold[]>(run ? [{ id: run.id }] : [])
  }
)

/** Makes what a schedule is due for, unless another process does. */
export const runDueScheduleWorkflow = createWorkflow(
  "run-due-schedule",
  (input: WorkflowData<RunDueSchedule>) => {
    const runs = takeDueSlotStep(input)
    emitEventStep({
      eventName: ReportEvents.RUN_QUEUED,
      data: transform({ runs }, ({ runs }) => runs),
    })
    return new WorkflowResponse(runs)
  }
)
