import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { TICKET_MODULE } from "../../modules/ticket"
import { Happened } from "../../modules/ticket/happened"
import TicketModuleService from "../../modules/ticket/service"
import { announceTicket } from "./steps/announce-ticket"

/** Tickets that are locked at a time. */
const BATCH = 100
/** Batches of one run; the next run takes the rest. */
const BATCHES_MAX = 20

/** What the clock did is not taken back. Each batch is one transaction. */
const markSlaDueStep = createStep("mark-sla-due", async ({ now }: { now: Date }, { container }) => {
  const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
  const happened: Happened[] = []
  for (let i = 0; i < BATCHES_MAX; i++) {
    const batch = await tickets.markSlaDue(new Date(now), BATCH)
    happened.push(...batch.happened)
    if (batch.looked < BATCH) break
  }
  return new StepResponse(happened)
})

/** Warns of deadlines that are near and marks those that were missed, each once. */
export const markSlaDueWorkflow = createWorkflow(
  "mark-sla-due",
  (input: WorkflowData<{ now: Date }>) => {
    const happened = markSlaDueStep(input)
    announceTicket(happened)
    return new WorkflowResponse(happened)
  }
)
