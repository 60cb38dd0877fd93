import { createStep, createWorkflow, StepResponse } from "@medusajs/framework/workflows-sdk"
import { WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { TICKET_MODULE } from "../../modules/ticket"
import { Draft } from "../../modules/ticket/ratings"
import TicketModuleService from "../../modules/ticket/service"

type Discard = Pick<Draft, "ticket_id" | "user_id">

/** Who throws a draft away means it. */
const discardTicketDraftStep = createStep(
  "discard-ticket-draft",
  async (data: Discard, { container }) => {
    await container.resolve<TicketModuleService>(TICKET_MODULE).discardDraft(data)
    return new StepResponse(data)
  }
)

/** Throws away what a member of staff has begun to write. */
export const discardTicketDraftWorkflow = createWorkflow(
  "discard-ticket-draft",
  (input: WorkflowData<Discard>) => new WorkflowResponse(discardTicketDraftStep(input))
)
