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

export type AnswerAppealInput = {
  id: string
  accept: boolean
  answer: string
  by_id: string
  now: Date
}

/** The last step that can fail, so nothing ever has to take it back. */
const answerAppealStep = createStep(
  "answer-appeal",
  async ({ now, ...data }: AnswerAppealInput, { container }) => {
    const violations = container.resolve<ViolationModuleService>(VIOLATION_MODULE)
    return new StepResponse(await violations.answerAppeal(data, new Date(now)))
  }
)

/** Answers what a customer had to say; whoever is right has the violation taken back. */
export const answerAppealWorkflow = createWorkflow(
  "answer-appeal",
  (input: WorkflowData<AnswerAppealInput>) => {
    recordAuditEntryStep({
      actor_type: "merchant",
      actor_id: input.by_id,
      action: ViolationEvents.APPEAL_ANSWERED,
      resource_type: "violation",
      resource_id: input.id,
      details: { is_accepted: input.accept, answer: input.answer },
    })
    const answered = answerAppealStep(input)
    emitEventStep({
      eventName: ViolationEvents.APPEAL_ANSWERED,
      data: transform({ answered }, ({ answered: { violation } }) => ({
        id: violation.id,
        customer_id: violation.customer_id,
        is_accepted: violation.appeal_status === "accepted",
      })),
    })
    emitEventStep({
      eventName: ViolationEvents.WAIVED,
      data: transform({ answered }, ({ answered: { is_waived, violation } }) =>
        is_waived ? [{ id: violation.id, customer_id: violation.customer_id }] : []
      ),
    }).config({ name: "tell-waived-by-appeal" })
    announceRestrictions(answered)
    return new WorkflowResponse(answered.violation)
  }
)
