import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { VIOLATION_MODULE } from "../../modules/violation"
import { ViolationEvents } from "../../modules/violation/events"
import ViolationModuleService from "../../modules/violation/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { announceRestrictions } from "./steps/announce-restrictions"

export type WaiveViolation = { id: string; reason: string; by_id: string; now: Date }

/** The last step that can fail, so nothing ever has to take it back. */
const waiveViolationStep = createStep(
  "waive-violation",
  async ({ now, ...data }: WaiveViolation, { container }) => {
    const violations = container.resolve<ViolationModuleService>(VIOLATION_MODULE)
    return new StepResponse(await violations.waive(data, new Date(now)))
  }
)

/** Takes a violation back: it counts no more, and a block that it was part of may end. */
export const waiveViolationWorkflow = createWorkflow(
  "waive-violation",
  (input: WorkflowData<WaiveViolation>) => {
    recordAuditEntryStep({
      actor_type: "merchant",
      actor_id: input.by_id,
      action: ViolationEvents.WAIVED,
      resource_type: "violation",
      resource_id: input.id,
      details: { reason: input.reason },
    })
    const waived = waiveViolationStep(input)
    emitEventStep({
      eventName: ViolationEvents.WAIVED,
      data: transform({ waived }, ({ waived: { violation } }) => ({
        id: violation.id,
        customer_id: violation.customer_id,
      })),
    })
    announceRestrictions(waived)
    return new WorkflowResponse(waived.violation)
  }
)
