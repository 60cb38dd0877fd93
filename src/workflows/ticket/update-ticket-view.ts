import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { TICKET_MODULE } from "../../modules/ticket"
import { ViewTerms } from "../../modules/ticket/desk"
import TicketModuleService from "../../modules/ticket/service"

export type UpdateTicketView = { id: string; changes: Partial<ViewTerms>; by_id: string }

/** The only step, so nothing ever has to take it back. */
const updateTicketViewStep = createStep(
  "update-ticket-view",
  async ({ id, changes, by_id }: UpdateTicketView, { container }) => {
    const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
    await tickets.changeView(id, changes, by_id)
    return new StepResponse(id)
  }
)

/** Changes what is named of a view that the person may see. */
export const updateTicketViewWorkflow = createWorkflow(
  "update-ticket-view",
  (input: WorkflowData<UpdateTicketView>) => new WorkflowResponse(updateTicketViewStep(input))
)
