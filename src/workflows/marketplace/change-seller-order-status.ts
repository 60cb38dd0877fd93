import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { MarketplaceEvents } from "../../modules/marketplace/events"
import { Actor, assertMaySet, SellerOrderStatus } from "../../modules/marketplace/rules"
import { SellerOrderRow } from "../../modules/marketplace/service"
import { findSellerOrderStep, SellerOrderRef } from "./steps/find-seller-order"
import { moveSellerOrdersStep } from "./steps/move-seller-orders"

export type ChangeSellerOrderStatus = SellerOrderRef & { status: SellerOrderStatus; actor: Actor }

const assertSellerOrderStatusMayBeSetStep = createStep(
  "assert-seller-order-status-may-be-set",
  async ({ slice, input }: { slice: SellerOrderRow; input: ChangeSellerOrderStatus }) => {
    assertMaySet(slice, input.status, input.actor.actor_type)
    return new StepResponse(undefined)
  }
)

/**
 * Sets a status by hand. It takes no lock: the row itself lets one of two changes win, and the
 * other is told what is allowed now.
 */
export const changeSellerOrderStatusWorkflow = createWorkflow(
  "change-seller-order-status",
  (input: WorkflowData<ChangeSellerOrderStatus>) => {
    const slice = findSellerOrderStep(input)
    assertSellerOrderStatusMayBeSetStep({ slice, input })
    const made = moveSellerOrdersStep(
      transform({ input, slice }, ({ input, slice }) => ({
        moves: [{ ...slice, from: slice.status, to: [input.status] }],
        actor: input.actor,
      }))
    )
    emitEventStep({ eventName: MarketplaceEvents.SELLER_ORDER_STATUS_CHANGED, data: made })
    return new WorkflowResponse(made)
  }
)
