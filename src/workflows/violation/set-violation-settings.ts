import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { VIOLATION_MODULE } from "../../modules/violation"
import ViolationModuleService from "../../modules/violation/service"
import { ViolationSettings } from "../../modules/violation/storage"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { expireViolationsWorkflow } from "./expire-violations"

export type SetViolationSettings = {
  changes: Partial<ViolationSettings>
  by_id: string
  now: Date
}

const setViolationSettingsStep = createStep(
  "set-violation-settings",
  async (changes: Partial<ViolationSettings>, { container }) => {
    const violations = container.resolve<ViolationModuleService>(VIOLATION_MODULE)
    const before = await violations.setSettings(changes)
    return new StepResponse({ before, after: { ...before, ...changes } }, before)
  },
  async (before, { container }) => {
    if (!before) return
    await container.resolve<ViolationModuleService>(VIOLATION_MODULE).setSettings(before)
  }
)

/**
 * Says how many violations block, and for how long one counts. A higher threshold frees those who
 * are below it now; a lower one waits for the next violation.
 */
export const setViolationSettingsWorkflow = createWorkflow(
  "set-violation-settings",
  (input: WorkflowData<SetViolationSettings>) => {
    const changed = setViolationSettingsStep(input.changes)
    recordAuditEntryStep(
      transform({ input, changed }, ({ input, changed }) => ({
        actor_type: "merchant" as const,
        actor_id: input.by_id,
        action: "violation.settings_changed",
        resource_type: "violation_setting",
        resource_id: "default",
        details: changed,
      }))
    )
    expireViolationsWorkflow.runAsStep({ input: { now: input.now } })
    return new WorkflowResponse(changed.after)
  }
)
