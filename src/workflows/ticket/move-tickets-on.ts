import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { TICKET_MODULE } from "../../modules/ticket"
import TicketModuleService from "../../modules/ticket/service"
import { announceTicket } from "./steps/announce-ticket"

/** What the clock did is not taken back. Each batch is one transaction; the next run takes the rest. */
const moveTicketsOnStep = createStep(
  "move-tickets-on",
  async ({ now }: { now: Date }, { container }) => {
    const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
    const at = new Date(now)
    return new StepResponse([
      ...(await tickets.solveUnanswered(at)),
      ...(await tickets.remindPending(at)),
      ...(await tickets.closeSolved(at)),
    ])
  }
)

/** Reminds requesters, solves what they never answered and closes what stays solved. */
export const moveTicketsOnWorkflow = createWorkflow(
  "move-tickets-on",
  (input: WorkflowData<{ now: Date }>) => {
    const happened = moveTicketsOnStep(input)
    announceTicket(happened)
    return new WorkflowResponse(happened)
  }
)
