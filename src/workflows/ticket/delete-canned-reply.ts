import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { TICKET_MODULE } from "../../modules/ticket"
import TicketModuleService from "../../modules/ticket/service"

export type DeleteCannedReply = { id: string }

/** The only step, so nothing ever has to take it back. */
const deleteCannedReplyStep = createStep(
  "delete-canned-reply",
  async ({ id }: DeleteCannedReply, { container }) => {
    const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
    await tickets.retrieveCannedReply(id, { select: ["id"] })
    await tickets.softDeleteCannedReplies([id])
    return new StepResponse(id)
  }
)

/** Deletes a canned reply; one that does not exist is refused. */
export const deleteCannedReplyWorkflow = createWorkflow(
  "delete-canned-reply",
  (input: WorkflowData<DeleteCannedReply>) => new WorkflowResponse(deleteCannedReplyStep(input))
)
