import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { releaseLockStep } from "@medusajs/medusa/core-flows"
import { COMMISSION_MODULE } from "../../modules/commission"
import CommissionModuleService from "../../modules/commission/service"
import { lockOrder } from "../marketplace/steps/order-lock"
import { readSoldOrder } from "./read-sold-order"

/** Nothing takes the rows back: they are true as they stand, and a second run finds them. */
const freezeCommissionStep = createStep(
  "freeze-commission",
  async (order_id: string, { container }) => {
    const { order, lines } = await readSoldOrder(container, order_id)
    const count = await container
      .resolve<CommissionModuleService>(COMMISSION_MODULE)
      .freeze(order, lines)
    return new StepResponse(count)
  }
)

/**
 * Says what the merchant keeps of each line of an order's slices, by the rules of this moment. What
 * was said before stays; running it twice, or twice at once, adds nothing. As a part of another
 * workflow it runs under that one's lock of the order.
 */
export const freezeCommissionWorkflow = createWorkflow(
  "freeze-commission",
  (input: WorkflowData<{ order_id: string }>) => {
    lockOrder(input.order_id)
    const count = freezeCommissionStep(input.order_id)
    releaseLockStep({ key: input.order_id })
    return new WorkflowResponse(count)
  }
)
