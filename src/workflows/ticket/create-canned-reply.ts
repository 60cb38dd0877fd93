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

export type CreateCannedReply = { reply: CannedTerms; by_id: string }

/** The only step, so nothing ever has to take it back. */
const createCannedReplyStep = createStep(
  "create-canned-reply",
  async ({ reply, by_id }: CreateCannedReply, { container }) => {
    const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
    return new StepResponse(await tickets.addCannedReply(reply, by_id))
  }
)

/** Keeps words that staff need again and again. */
export const createCannedReplyWorkflow = createWorkflow(
  "create-canned-reply",
  (input: WorkflowData<CreateCannedReply>) => new WorkflowResponse(createCannedReplyStep(input))
)
