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
import { RuleChanged } from "../../modules/commission/rule-list"
import CommissionModuleService from "../../modules/commission/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { amountsOf, RuleInput } from "./rule-input"
import { assertRuleTargetsExistStep } from "./steps/assert-rule-targets-exist"

export type UpdateCommissionRule = { id: string; changes: Partial<RuleInput>; by_id: string }

const updateCommissionRuleStep = createStep(
  "update-commission-rule",
  async ({ id, changes }: UpdateCommissionRule, { container }) => {
    const commission = container.resolve<CommissionModuleService>(COMMISSION_MODULE)
    const { amounts, ...terms } = changes
    const changed = await commission.changeRule(id, {
      ...terms,
      ...(amounts && { amounts: await amountsOf(container, amounts) }),
    })
    return new StepResponse<RuleChanged, RuleChanged["before"]>(changed, changed.before)
  },
  async (before, { container }) => {
    if (!before) return
    const { id, rank: _, is_default: __, ...terms } = before
    await container.resolve<CommissionModuleService>(COMMISSION_MODULE).changeRule(id, terms)
  }
)

/** Changes what is named of a rule, for orders that are still to come. */
export const updateCommissionRuleWorkflow = createWorkflow(
  "update-commission-rule",
  (input: WorkflowData<UpdateCommissionRule>) => {
    assertRuleTargetsExistStep(input.changes)
    const changed = updateCommissionRuleStep(input)
    recordAuditEntryStep(
      transform({ input, changed }, ({ input, changed }) => ({
        actor_type: "merchant" as const,
        actor_id: input.by_id,
        action: "commission.rule_changed",
        resource_type: "commission_rule",
        resource_id: input.id,
        details: changed,
      }))
    )
    emitEventStep({
      eventName: CommissionEvents.RULES_CHANGED,
      data: transform({ input }, ({ input }) => ({ ids: [input.id] })),
    })
    return new WorkflowResponse(changed.after)
  }
)
