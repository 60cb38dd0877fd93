import { MedusaError } from "@medusajs/framework/utils"
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
import { Happened } from "../../modules/ticket/happened"
import { TicketPriority } from "../../modules/ticket/lists"
import { SettableStatus } from "../../modules/ticket/rules"
import TicketModuleService from "../../modules/ticket/service"
import { happenedIn } from "./merge-tickets"
import { announceTicket } from "./steps/announce-ticket"
import { assertAssigneeIsStaffStep } from "./steps/assert-is-staff"
import { By, findTicketActorStep } from "./steps/find-actor"

/** One thing that is done to each of many tickets. */
export type BulkDeed =
  | { action: "assign"; assignee_id: string | null }
  | { action: "tag"; add: string[]; remove: string[] }
  | { action: "priority"; priority: TicketPriority }
  | { action: "status"; status: SettableStatus }
  | { action: "close" }
  | { action: "merge"; into_id: string; across_requesters: boolean }
export type BulkChange = { ids: string[]; deed: BulkDeed; by: By; now: Date }
export type BulkResult = { id: string; ok: boolean; message: string | null }
type Bulk = { ids: string[]; deed: BulkDeed; actor: Actor; now: Date }

async function change(
  tickets: TicketModuleService,
  id: string,
  deed: BulkDeed,
  actor: Actor,
  now: Date
): Promise<Happened[]> {
  if (deed.action === "merge") {
    const { into_id, across_requesters } = deed
    const merge = { into_id, ids: [id], across_requesters }
    return happenedIn(await tickets.mergeTickets(merge, actor, now))
  }
  if (deed.action === "close") return (await tickets.closeTicket({ id }, actor, now)).happened
  if (deed.action === "status") {
    return (await tickets.moveTicket({ id, status: deed.status }, actor, now)).happened
  }
  return (await tickets.editTicket({ id, ...editOf(deed) }, actor, now)).happened
}

type EditDeed = Extract<BulkDeed, { action: "assign" | "tag" | "priority" }>

function editOf(deed: EditDeed) {
  if (deed.action === "assign") return { assignee_id: deed.assignee_id }
  if (deed.action === "priority") return { priority: deed.priority }
  return { add_tags: deed.add, drop_tags: deed.remove }
}

/**
 * Each ticket in a transaction of its own: what one refuses is its result, and the others go on. So
 * there is nothing to take back either.
 */
const bulkChangeTicketsStep = createStep(
  "bulk-change-tickets",
  async ({ ids, deed, actor, now }: Bulk, { container }) => {
    const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
    const results: BulkResult[] = []
    const happened: Happened[] = []
    for (const id of new Set(ids)) {
      try {
        happened.push(...(await change(tickets, id, deed, actor, new Date(now))))
        results.push({ id, ok: true, message: null })
      } catch (error) {
        // A refusal is about this ticket; anything else is about all of them.
        if (!MedusaError.isMedusaError(error)) throw error
        results.push({ id, ok: false, message: error.message })
      }
    }
    return new StepResponse({ results, happened })
  }
)

/** Does one thing to many tickets and says of each how it went. */
export const bulkChangeTicketsWorkflow = createWorkflow(
  "bulk-change-tickets",
  (input: WorkflowData<BulkChange>) => {
    assertAssigneeIsStaffStep(
      transform({ input }, ({ input: { deed } }) =>
        deed.action === "assign" ? deed.assignee_id : null
      )
    )
    const actor = findTicketActorStep(transform({ input }, ({ input }) => input.by))
    const done = bulkChangeTicketsStep(
      transform({ input, actor }, ({ input: { ids, deed, now }, actor }) => ({
        ...{ ids, deed, actor, now },
      }))
    )
    announceTicket(transform({ done }, ({ done }) => done.happened))
    return new WorkflowResponse(transform({ done }, ({ done }) => done.results))
  }
)
