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

export type OrderSlaPolicies = { ids: string[]; by_id: string; now: Date }

/** The last step that can fail, so nothing ever has to take it back. */
const orderSlaPoliciesStep = createStep(
  "order-sla-policies",
  async ({ ids, now }: OrderSlaPolicies, { container }) => {
    await container.resolve<TicketModuleService>(TICKET_MODULE).orderSlaPolicies(ids, new Date(now))
    return new StepResponse(undefined)
  }
)

/** Puts all policies into an order: of those that match a ticket the first holds. */
export const orderSlaPoliciesWorkflow = createWorkflow(
  "order-sla-policies",
  (input: WorkflowData<OrderSlaPolicies>) => {
    recordAuditEntryStep(
      transform({ input }, ({ input }) => ({
        actor_type: "merchant" as const,
        actor_id: input.by_id,
        action: "ticket.sla_policies_ordered",
        resource_type: "sla_policy",
        resource_id: "list",
        details: { ids: input.ids },
      }))
    )
    orderSlaPoliciesStep(input)
    return new WorkflowResponse(input.ids)
  }
)
