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
import { announceRestrictions } from "./steps/announce-restrictions"

/** Customers looked after in one run; the next run takes the rest. */
const CUSTOMERS_MAX = 200

/** What the clock ended is not taken back. */
const expireViolationsStep = createStep(
  "expire-violations",
  async ({ now }: { now: Date }, { container }) => {
    const violations = container.resolve<ViolationModuleService>(VIOLATION_MODULE)
    return new StepResponse(await violations.expireDue(new Date(now), CUSTOMERS_MAX))
  }
)

/** Ends violations and restrictions whose time is over, and blocks that rested on them. */
export const expireViolationsWorkflow = createWorkflow(
  "expire-violations",
  (input: WorkflowData<{ now: Date }>) => {
    const due = expireViolationsStep(input)
    emitEventStep({
      eventName: ViolationEvents.EXPIRED,
      data: transform({ due }, ({ due }) =>
        due.expired.map(({ id, customer_id }) => ({ id, customer_id }))
      ),
    })
    announceRestrictions(due)
    return new WorkflowResponse(due)
  }
)
