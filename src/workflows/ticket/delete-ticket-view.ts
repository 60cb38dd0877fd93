import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { TICKET_MODULE } from "../../modules/ticket"
import TicketModuleService from "../../modules/ticket/service"

export type DeleteTicketView = { id: string; by_id: string }

/** The only step, so nothing ever has to take it back. */
const deleteTicketViewStep = createStep(
  "delete-ticket-view",
  async ({ id, by_id }: DeleteTicketView, { container }) => {
    const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
    await tickets.removeView(id, by_id)
    return new StepResponse(id)
  }
)

/** Deletes a view that the person may see. */
export const deleteTicketViewWorkflow = createWorkflow(
  "delete-ticket-view",
  (input: WorkflowData<DeleteTicketView>) => new WorkflowResponse(deleteTicketViewStep(input))
)
