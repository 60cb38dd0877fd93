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
import { SlaPolicyTerms } from "../../modules/ticket/sla-policy"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"

export type UpdateSlaPolicy = {
  id: string
  changes: Partial<SlaPolicyTerms>
  by_id: string
  now: Date
}

/** The last step that can fail, so nothing ever has to take it back. */
const updateSlaPolicyStep = createStep(
  "update-sla-policy",
  async ({ id, changes, now }: UpdateSlaPolicy, { container }) => {
    const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
    return new StepResponse(await tickets.changeSlaPolicy(id, changes, new Date(now)))
  }
)

/** Changes what is named of a policy; tickets that wait follow within a minute. */
export const updateSlaPolicyWorkflow = createWorkflow(
  "update-sla-policy",
  (input: WorkflowData<UpdateSlaPolicy>) => {
    recordAuditEntryStep(
      transform({ input }, ({ input }) => ({
        actor_type: "merchant" as const,
        actor_id: input.by_id,
        action: "ticket.sla_policy_changed",
        resource_type: "sla_policy",
        resource_id: input.id,
        details: { changes: input.changes },
      }))
    )
    return new WorkflowResponse(updateSlaPolicyStep(input))
  }
)
