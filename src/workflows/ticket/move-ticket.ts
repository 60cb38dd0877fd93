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
import { MoveTicket } from "../../modules/ticket/moves"
import TicketModuleService from "../../modules/ticket/service"
import { announceTicket } from "./steps/announce-ticket"
import { By, findTicketActorStep } from "./steps/find-actor"

export type MoveTicketInput = { move: MoveTicket; by: By; now: Date }
type Move = { move: MoveTicket; actor: Actor; now: Date }

/** The last step that can fail, so nothing ever has to take it back. */
const moveTicketStep = createStep(
  "move-ticket",
  async ({ move, actor, now }: Move, { container }) => {
    const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
    return new StepResponse(await tickets.moveTicket(move, actor, new Date(now)))
  }
)

/** Gives a ticket another status. */
export const moveTicketWorkflow = createWorkflow(
  "move-ticket",
  (input: WorkflowData<MoveTicketInput>) => {
    const actor = findTicketActorStep(transform({ input }, ({ input }) => input.by))
    const outcome = moveTicketStep(
      transform({ input, actor }, ({ input: { move, now }, actor }) => ({ move, actor, now }))
    )
    announceTicket(transform({ outcome }, ({ outcome }) => outcome.happened))
    return new WorkflowResponse(outcome)
  }
)
