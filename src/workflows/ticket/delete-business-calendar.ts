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
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"

export type DeleteBusinessCalendar = { id: string; by_id: string }

/** The last step that can fail, so nothing ever has to take it back. */
const deleteBusinessCalendarStep = createStep(
  "delete-business-calendar",
  async (id: string, { container }) => {
    await container.resolve<TicketModuleService>(TICKET_MODULE).removeCalendar(id)
    return new StepResponse(undefined)
  }
)

/** Deletes a calendar that nothing goes by. */
export const deleteBusinessCalendarWorkflow = createWorkflow(
  "delete-business-calendar",
  (input: WorkflowData<DeleteBusinessCalendar>) => {
    recordAuditEntryStep(
      transform({ input }, ({ input }) => ({
        actor_type: "merchant" as const,
        actor_id: input.by_id,
        action: "ticket.business_calendar_deleted",
        resource_type: "business_calendar",
        resource_id: input.id,
        details: {},
      }))
    )
    deleteBusinessCalendarStep(input.id)
    return new WorkflowResponse(input.id)
  }
)
