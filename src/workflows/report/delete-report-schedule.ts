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

/** The only step, so nothing ever has to take it back. */
const removeReportScheduleStep = createStep(
  "remove-report-schedule",
  async ({ id, seller_id }: OwnSchedule, { container }) => {
    const reports = container.resolve<ReportModuleService>(REPORT_MODULE)
    await reports.removeSchedule({ id, seller_id })
    return new StepResponse({ id })
  }
)

/** Nothing is made by it any more; what was made stays in the library. */
export const deleteReportScheduleWorkflow = createWorkflow(
  "delete-report-schedule",
  (input: WorkflowData<OwnSchedule>) => new WorkflowResponse(removeReportScheduleStep(input))
)
