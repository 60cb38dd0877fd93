import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { REPORT_MODULE } from "../../modules/report"
import { ScheduleFields } from "../../modules/report/schedule-rules"
import ReportModuleService from "../../modules/report/service"
import { checkScheduleRecipientsStep } from "./steps/check-schedule-recipients"

type CreateReportSchedule = {
  /** Whose it is; null is the merchant's. */
  seller_id: string | null
  user_id: string
  fields: ScheduleFields
  now: Date
}

/** Nothing follows that could fail, so there is nothing to take back. */
const addReportScheduleStep = createStep(
  "add-report-schedule",
  async ({ fields, seller_id, user_id, now }: CreateReportSchedule, { container }) => {
    const reports = container.resolve<ReportModuleService>(REPORT_MODULE)
    const schedule = { ...fields, seller_id, created_by: user_id }
    const { id } = await reports.addSchedule(schedule, new Date(now))
    return new StepResponse({ id })
  }
)

/** A report that is made again and again, for people who may read it. */
export const createReportScheduleWorkflow = createWorkflow(
  "create-report-schedule",
  (input: WorkflowData<CreateReportSchedule>) => {
    checkScheduleRecipientsStep(input)
    return new WorkflowResponse(addReportScheduleStep(input))
  }
)
