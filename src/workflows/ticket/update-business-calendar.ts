import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { TICKET_MODULE } from "../../modules/ticket"
import TicketModuleService from "../../modules/ticket/service"
import { CalendarTerms } from "../../modules/ticket/sla-desk"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"

export type UpdateBusinessCalendar = {
  id: string
  changes: Partial<CalendarTerms>
  by_id: string
  now: Date
}

/** The last step that can fail, so nothing ever has to take it back. */
const updateBusinessCalendarStep = createStep(
  "update-business-calendar",
  async ({ id, changes, now }: UpdateBusinessCalendar, { container }) => {
    const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
    await tickets.changeCalendar(id, changes, new Date(now))
    return new StepResponse(id)
  }
)

/** Changes what is named of a calendar; tickets that wait follow within a minute. */
export const updateBusinessCalendarWorkflow = createWorkflow(
  "update-business-calendar",
  (input: WorkflowData<UpdateBusinessCalendar>) => {
    recordAuditEntryStep(
      transform({ input }, ({ input }) => ({
        actor_type: "merchant" as const,
        actor_id: input.by_id,
        action: "ticket.business_calendar_changed",
        resource_type: "business_calendar",
        resource_id: input.id,
        details: { changes: input.changes },
      }))
    )
    return new WorkflowResponse(updateBusinessCalendarStep(input))
  }
)
