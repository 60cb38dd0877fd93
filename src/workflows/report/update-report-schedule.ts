import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { REPORT_MODULE } from "../../modules/report"
import { ScheduleFields } from "../../modules/report/schedule-rules"
import type { OwnSchedule } from "../../modules/report/schedules"
import ReportModuleService from "../../modules/report/service"
import { checkScheduleRecipientsStep } from "./steps/check-schedule-recipients"

type UpdateReportSchedule = OwnSchedule & { fields: Partial<ScheduleFields>; now: Date }

/** Nothing follows that could fail, so there is nothing to take back. */
const changeReportScheduleStep = createStep(
  "change-report-schedule",
  async ({ id, seller_id, fields, now }: UpdateReportSchedule, { container }) => {
    const reports = container.resolve<ReportModuleService>(REPORT_MODULE)
    await reports.changeSchedule({ id, seller_id }, fields, new Date(now))
    return new StepResponse({ id })
  }
)

/** What is left out stays; another clock moves the next slot. */
export const updateReportScheduleWorkflow = createWorkflow(
  "update-report-schedule",
  (input: WorkflowData<UpdateReportSchedule>) => {
    checkScheduleRecipientsStep(input)
    return new WorkflowResponse(changeReportScheduleStep(input))
  }
)
