import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { COMMISSION_MODULE } from "../../modules/commission"
import { CommissionEvents } from "../../modules/commission/events"
import CommissionModuleService from "../../modules/commission/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"

export type OrderCommissionRules = { ids: string[]; by_id: string }

/** The last step that can fail, so nothing ever has to take it back. */
const orderCommissionRulesStep = createStep(
  "order-commission-rules",
  async (ids: string[], { container }) => {
    await container.resolve<CommissionModuleService>(COMMISSION_MODULE).orderRules(ids)
    return new StepResponse(undefined)
  }
)

/** Puts all rules but the default, which stays the last, into an order: the first match wins. */
export const orderCommissionRulesWorkflow = createWorkflow(
  "order-commission-rules",
  (input: WorkflowData<OrderCommissionRules>) => {
    recordAuditEntryStep(
      transform({ input }, ({ input }) => ({
        actor_type: "merchant" as const,
        actor_id: input.by_id,
        action: "commission.rules_ordered",
        resource_type: "commission_rule",
        resource_id: "list",
        details: { ids: input.ids },
      }))
    )
    orderCommissionRulesStep(input.ids)
    emitEventStep({
      eventName: CommissionEvents.RULES_CHANGED,
      data: transform({ input }, ({ input }) => ({ ids: input.ids })),
    })
    return new WorkflowResponse(input.ids)
  }
)
