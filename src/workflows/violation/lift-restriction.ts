import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { VIOLATION_MODULE } from "../../modules/violation"
import { ViolationEvents } from "../../modules/violation/events"
import ViolationModuleService from "../../modules/violation/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { announceRestrictions } from "./steps/announce-restrictions"

export type LiftRestrictionInput = {
  id: string
  customer_id: string
  reason: string
  by_id: string
  now: Date
}

/** The last step that can fail, so nothing ever has to take it back. */
const liftRestrictionStep = createStep(
  "lift-restriction",
  async ({ now, ...data }: LiftRestrictionInput, { container }) => {
    const violations = container.resolve<ViolationModuleService>(VIOLATION_MODULE)
    return new StepResponse(await violations.lift({ ...data, by: "merchant" }, new Date(now)))
  }
)

/** Ends a restriction by hand, also one that violations set; a new violation may set it again. */
export const liftRestrictionWorkflow = createWorkflow(
  "lift-restriction",
  (input: WorkflowData<LiftRestrictionInput>) => {
    recordAuditEntryStep({
      actor_type: "merchant",
      actor_id: input.by_id,
      action: ViolationEvents.RESTRICTION_LIFTED,
      resource_type: "customer",
      resource_id: input.customer_id,
      details: { restriction_id: input.id, reason: input.reason },
    })
    const restriction = liftRestrictionStep(input)
    announceRestrictions(
      transform({ restriction }, ({ restriction }) => ({ restricted: [], lifted: [restriction] }))
    )
    return new WorkflowResponse(restriction)
  }
)
