import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { TICKET_MODULE } from "../../modules/ticket"
import { Draft } from "../../modules/ticket/ratings"
import TicketModuleService from "../../modules/ticket/service"

/** What somebody wrote over is gone, and of no use to anybody. */
const saveTicketDraftStep = createStep("save-ticket-draft", async (data: Draft, { container }) => {
  const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
  // A draft of a ticket that is not there would be found by nobody.
  await tickets.retrieveTicket(data.ticket_id, { select: ["id"] })
  return new StepResponse(await tickets.saveDraft(data))
})

/** Keeps what a member of staff is writing in a ticket. */
export const saveTicketDraftWorkflow = createWorkflow(
  "save-ticket-draft",
  (input: WorkflowData<Draft>) => new WorkflowResponse(saveTicketDraftStep(input))
)
