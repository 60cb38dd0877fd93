import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { VIOLATION_MODULE } from "../../modules/violation"
import { ViolationEvents } from "../../modules/violation/events"
import { AppealViolation } from "../../modules/violation/findings"
import ViolationModuleService from "../../modules/violation/service"

export type AppealViolationInput = AppealViolation & { now: Date }

/** The last step that can fail, so nothing ever has to take it back. */
const appealViolationStep = createStep(
  "appeal-violation",
  async ({ now, ...data }: AppealViolationInput, { container }) => {
    const violations = container.resolve<ViolationModuleService>(VIOLATION_MODULE)
    return new StepResponse(await violations.appeal(data, new Date(now)))
  }
)

/** Lets a customer object to a violation, once, while it counts. */
export const appealViolationWorkflow = createWorkflow(
  "appeal-violation",
  (input: WorkflowData<AppealViolationInput>) => {
    const violation = appealViolationStep(input)
    emitEventStep({
      eventName: ViolationEvents.APPEALED,
      data: { id: violation.id, customer_id: violation.customer_id },
    })
    return new WorkflowResponse(violation)
  }
)
