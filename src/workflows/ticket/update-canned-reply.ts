import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { TICKET_MODULE } from "../../modules/ticket"
import { CannedTerms } from "../../modules/ticket/desk"
import TicketModuleService from "../../modules/ticket/service"

export type UpdateCannedReply = { id: string; changes: Partial<CannedTerms> }

/** The only step, so nothing ever has to take it back. */
const updateCannedReplyStep = createStep(
  "update-canned-reply",
  async ({ id, changes }: UpdateCannedReply, { container }) => {
    const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
    return new StepResponse(await tickets.changeCannedReply(id, changes))
  }
)

/** Changes what is named of a canned reply. */
export const updateCannedReplyWorkflow = createWorkflow(
  "update-canned-reply",
  (input: WorkflowData<UpdateCannedReply>) => new WorkflowResponse(updateCannedReplyStep(input))
)
