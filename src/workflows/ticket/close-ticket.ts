import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { TICKET_MODULE } from "../../modules/ticket"
import { Actor } from "../../modules/ticket/changing"
import TicketModuleService from "../../modules/ticket/service"
import { announceTicket } from "./steps/announce-ticket"
import { assertOwnTicketStep, By, findTicketActorStep } from "./steps/find-actor"

export type CloseTicket = { id: string; by: By; now: Date }
type Close = { id: string; actor: Actor; now: Date }

/** The last step that can fail, so nothing ever has to take it back. */
const closeTicketStep = createStep(
  "close-ticket",
  async ({ id, actor, now }: Close, { container }) => {
    const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
    return new StepResponse(await tickets.closeTicket({ id }, actor, new Date(now)))
  }
)

/** Closes a ticket for its requester; one that nobody solved is solved by it. */
export const closeTicketWorkflow = createWorkflow(
  "close-ticket",
  (input: WorkflowData<CloseTicket>) => {
    assertOwnTicketStep(input)
    const actor = findTicketActorStep(transform({ input }, ({ input }) => input.by))
    const outcome = closeTicketStep(
      transform({ input, actor }, ({ input: { id, now }, actor }) => ({ id, actor, now }))
    )
    announceTicket(transform({ outcome }, ({ outcome }) => outcome.happened))
    return new WorkflowResponse(outcome)
  }
)
