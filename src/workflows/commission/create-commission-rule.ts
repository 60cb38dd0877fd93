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
import { amountsOf, RuleInput } from "./rule-input"
import { assertRuleTargetsExistStep } from "./steps/assert-rule-targets-exist"

export type CreateCommissionRule = { rule: RuleInput; by_id: string }

const createCommissionRuleStep = createStep(
  "create-commission-rule",
  async ({ amounts, ...terms }: RuleInput, { container }) => {
    const commission = container.resolve<CommissionModuleService>(COMMISSION_MODULE)
    const rule = await commission.addRule({
      ...terms,
      amounts: await amountsOf(container, amounts),
    })
    return new StepResponse(rule, rule.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<CommissionModuleService>(COMMISSION_MODULE).removeRule(id)
  }
)

/** Adds a rule at the end of the list, before the default. Orders placed before keep theirs. */
export const createCommissionRuleWorkflow = createWorkflow(
  "create-commission-rule",
  (input: WorkflowData<CreateCommissionRule>) => {
    assertRuleTargetsExistStep(input.rule)
    const rule = createCommissionRuleStep(input.rule)
    recordAuditEntryStep(
      transform({ input, rule }, ({ input, rule }) => ({
        actor_type: "merchant" as const,
        actor_id: input.by_id,
        action: "commission.rule_created",
        resource_type: "commission_rule",
        resource_id: rule.id,
        details: { rule },
      }))
    )
    emitEventStep({
      eventName: CommissionEvents.RULES_CHANGED,
      data: transform({ rule }, ({ rule }) => ({ ids: [rule.id] })),
    })
    return new WorkflowResponse(rule)
  }
)
