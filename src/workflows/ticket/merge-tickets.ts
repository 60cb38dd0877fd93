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
import { Merged, MergeTickets } from "../../modules/ticket/merging"
import TicketModuleService from "../../modules/ticket/service"
import { announceTicket } from "./steps/announce-ticket"
import { By, findTicketActorStep } from "./steps/find-actor"

export type MergeTicketsInput = { merge: MergeTickets; by: By; now: Date }
type Merge = { merge: MergeTickets; actor: Actor; now: Date }

/** The last step that can fail, so nothing ever has to take it back. */
const mergeTicketsStep = createStep(
  "merge-tickets",
  async ({ merge, actor, now }: Merge, { container }) => {
    const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
    return new StepResponse(await tickets.mergeTickets(merge, actor, new Date(now)))
  }
)

/** What a merge set off, at the tickets that ended and at the one that goes on. */
export const happenedIn = ({ into, sources }: Merged) => [
  ...sources.flatMap(({ happened }) => happened),
  ...into.happened,
]

/** Makes several tickets about one thing into one, all or none. */
export const mergeTicketsWorkflow = createWorkflow(
  "merge-tickets",
  (input: WorkflowData<MergeTicketsInput>) => {
    const actor = findTicketActorStep(transform({ input }, ({ input }) => input.by))
    const merged = mergeTicketsStep(
      transform({ input, actor }, ({ input: { merge, now }, actor }) => ({ merge, actor, now }))
    )
    announceTicket(transform({ merged }, ({ merged }) => happenedIn(merged)))
    return new WorkflowResponse(merged)
  }
)
