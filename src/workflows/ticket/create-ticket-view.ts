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

export type CreateTicketView = { view: ViewTerms; by_id: string }

/** The only step, so nothing ever has to take it back. */
const createTicketViewStep = createStep(
  "create-ticket-view",
  async ({ view, by_id }: CreateTicketView, { container }) => {
    const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
    return new StepResponse(await tickets.addView(view, by_id))
  }
)

/** Keeps a list of tickets under a name. */
export const createTicketViewWorkflow = createWorkflow(
  "create-ticket-view",
  (input: WorkflowData<CreateTicketView>) => new WorkflowResponse(createTicketViewStep(input))
)
