import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { VIOLATION_MODULE } from "../../modules/violation"
import { ViolationEvents } from "../../modules/violation/events"
import { NewViolation, Recorded } from "../../modules/violation/findings"
import ViolationModuleService from "../../modules/violation/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { announceRestrictions } from "./steps/announce-restrictions"
import { assertSubjectsExistStep } from "./steps/assert-subjects-exist"

export type RecordViolation = NewViolation & { now: Date }

const recordViolationStep = createStep(
  "record-violation",
  async ({ now, ...data }: RecordViolation, { container }) => {
    const violations = container.resolve<ViolationModuleService>(VIOLATION_MODULE)
    const recorded = await violations.record(data, new Date(now))
    return new StepResponse<Recorded, Recorded>(recorded, recorded)
  },
  async (recorded, { container }) => {
    if (!recorded?.is_new) return
    await container.resolve<ViolationModuleService>(VIOLATION_MODULE).unrecord(recorded)
  }
)

/**
 * Writes down what was found against a customer, and blocks the customer when it was one too many.
 * The same cause again changes nothing and gives back the violation that is there.
 */
export const recordViolationWorkflow = createWorkflow(
  "record-violation",
  (input: WorkflowData<RecordViolation>) => {
    const isByHand = ({ input }: { input: RecordViolation }) => input.found_by === "merchant"
    when("violation-is-found-by-hand", { input }, isByHand).then(() => {
      assertSubjectsExistStep(input)
    })
    const recorded = recordViolationStep(input)
    when("violation-is-a-deed-of-the-merchant", { input }, isByHand).then(() => {
      recordAuditEntryStep(
        transform({ input, recorded }, ({ input, recorded }) => ({
          actor_type: "merchant" as const,
          actor_id: input.found_by_id ?? null,
          action: ViolationEvents.RECORDED,
          resource_type: "violation",
          resource_id: recorded.violation.id,
          details: { customer_id: input.customer_id, kind: input.kind, reason: input.reason },
        }))
      )
    })
    emitEventStep({
      eventName: ViolationEvents.RECORDED,
      data: transform({ recorded }, ({ recorded: { is_new, violation } }) =>
        is_new ? [{ id: violation.id, customer_id: violation.customer_id }] : []
      ),
    })
    announceRestrictions(recorded)
    return new WorkflowResponse(recorded)
  }
)
