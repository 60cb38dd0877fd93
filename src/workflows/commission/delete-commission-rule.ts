import { MedusaError } from "@medusajs/framework/utils"
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

export type DeleteCommissionRule = { id: string; by_id: string }

const findCommissionRuleStep = createStep(
  "find-commission-rule",
  async (id: string, { container }) => {
    const commission = container.resolve<CommissionModuleService>(COMMISSION_MODULE)
    const rule = (await commission.orderedRules()).find((one) => one.id === id)
    if (rule) return new StepResponse(rule)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Commission rule ${id} does not exist`)
  }
)

/** The last step that can fail, so nothing ever has to take it back. */
const deleteCommissionRuleStep = createStep(
  "delete-commission-rule",
  async (id: string, { container }) => {
    await container.resolve<CommissionModuleService>(COMMISSION_MODULE).removeRule(id)
    return new StepResponse(undefined)
  }
)

/** Takes a rule out of the list. Lines that it was charged by keep it as a snapshot. */
export const deleteCommissionRuleWorkflow = createWorkflow(
  "delete-commission-rule",
  (input: WorkflowData<DeleteCommissionRule>) => {
    const rule = findCommissionRuleStep(input.id)
    recordAuditEntryStep(
      transform({ input, rule }, ({ input, rule }) => ({
        actor_type: "merchant" as const,
        actor_id: input.by_id,
        action: "commission.rule_deleted",
        resource_type: "commission_rule",
        resource_id: input.id,
        details: { rule },
      }))
    )
    deleteCommissionRuleStep(input.id)
    emitEventStep({
      eventName: CommissionEvents.RULES_CHANGED,
      data: transform({ input }, ({ input }) => ({ ids: [input.id] })),
    })
    return new WorkflowResponse(input.id)
  }
)
