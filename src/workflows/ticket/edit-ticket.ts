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
import { EditTicket } from "../../modules/ticket/moves"
import TicketModuleService from "../../modules/ticket/service"
import { announceTicket } from "./steps/announce-ticket"
import { assertAssigneeIsStaffStep } from "./steps/assert-is-staff"
import { By, findTicketActorStep } from "./steps/find-actor"

export type EditTicketInput = { edit: EditTicket; by: By; now: Date }
type Edit = { edit: EditTicket; actor: Actor; now: Date }

/** The last step that can fail, so nothing ever has to take it back. */
const editTicketStep = createStep(
  "edit-ticket",
  async ({ edit, actor, now }: Edit, { container }) => {
    const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
    return new StepResponse(await tickets.editTicket(edit, actor, new Date(now)))
  }
)

/** Changes what a ticket is about, how urgent it is and who works on it. */
export const editTicketWorkflow = createWorkflow(
  "edit-ticket",
  (input: WorkflowData<EditTicketInput>) => {
    assertAssigneeIsStaffStep(transform({ input }, ({ input }) => input.edit.assignee_id ?? null))
    const actor = findTicketActorStep(transform({ input }, ({ input }) => input.by))
    const outcome = editTicketStep(
      transform({ input, actor }, ({ input: { edit, now }, actor }) => ({ edit, actor, now }))
    )
    announceTicket(transform({ outcome }, ({ outcome }) => outcome.happened))
    return new WorkflowResponse(outcome)
  }
)
