import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { TICKET_MODULE } from "../../modules/ticket"
import TicketModuleService from "../../modules/ticket/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"

export type DeleteSlaPolicy = { id: string; by_id: string; now: Date }

/** The last step that can fail, so nothing ever has to take it back. */
const deleteSlaPolicyStep = createStep(
  "delete-sla-policy",
  async ({ id, now }: DeleteSlaPolicy, { container }) => {
    const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
    return new StepResponse(await tickets.removeSlaPolicy(id, new Date(now)))
  }
)

/** Takes a policy out of the list. Statistics still know what it was called. */
export const deleteSlaPolicyWorkflow = createWorkflow(
  "delete-sla-policy",
  (input: WorkflowData<DeleteSlaPolicy>) => {
    recordAuditEntryStep(
      transform({ input }, ({ input }) => ({
        actor_type: "merchant" as const,
        actor_id: input.by_id,
        action: "ticket.sla_policy_deleted",
        resource_type: "sla_policy",
        resource_id: input.id,
        details: {},
      }))
    )
    return new WorkflowResponse(deleteSlaPolicyStep(input))
  }
)
