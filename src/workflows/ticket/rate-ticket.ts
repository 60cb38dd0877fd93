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
import { RateTicket } from "../../modules/ticket/ratings"
import TicketModuleService from "../../modules/ticket/service"
import { announceTicket } from "./steps/announce-ticket"
import { assertOwnTicketStep, By, findTicketActorStep } from "./steps/find-actor"

export type RateTicketInput = RateTicket & { by: By; now: Date }
type Rate = { rate: RateTicket; actor: Actor; now: Date }

/** The last step that can fail, so nothing ever has to take it back. */
const rateTicketStep = createStep(
  "rate-ticket",
  async ({ rate, actor, now }: Rate, { container }) => {
    const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
    return new StepResponse(await tickets.rateTicket(rate, actor, new Date(now)))
  }
)

/** Keeps how content a requester is with the last solution. */
export const rateTicketWorkflow = createWorkflow(
  "rate-ticket",
  (input: WorkflowData<RateTicketInput>) => {
    assertOwnTicketStep(input)
    const actor = findTicketActorStep(transform({ input }, ({ input }) => input.by))
    const rated = rateTicketStep(
      transform({ input, actor }, ({ input: { now, by: _, ...rate }, actor }) => ({
        ...{ rate, actor, now },
      }))
    )
    announceTicket(transform({ rated }, ({ rated }) => rated.happened))
    return new WorkflowResponse(rated)
  }
)
