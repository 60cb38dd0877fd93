import { createStep, createWorkflow, StepResponse } from "@medusajs/framework/workflows-sdk"
import { transform, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { MARKETPLACE_MODULE } from "../../modules/marketplace"
import { Division } from "../../modules/marketplace/division"
import { MarketplaceEvents } from "../../modules/marketplace/events"
import MarketplaceModuleService, { PlacedOrder } from "../../modules/marketplace/service"
import { freezeCommissionWorkflow } from "../commission/freeze-commission"
import { divideOrderStep } from "./steps/divide-order"
import { lockOrder } from "./steps/order-lock"
import { syncSellerOrderProgressWorkflow } from "./sync-seller-order-progress"

type RecordDivision = { order: PlacedOrder; division: Division }

/** Nothing takes the rows back: they are true as they stand, and a second run finds them. */
const recordDivisionStep = createStep(
  "record-division",
  async ({ order, division }: RecordDivision, { container }) =>
    new StepResponse(
      await container
        .resolve<MarketplaceModuleService>(MARKETPLACE_MODULE)
        .recordDivision(order, division)
    )
)

/**
 * Divides an order among its sellers, or divides it anew after the platform changed it, and freezes
 * what the merchant keeps of each line. Running it twice, or twice at once, leaves the same rows. It
 * never touches the order itself.
 */
export const splitOrderWorkflow = createWorkflow(
  "split-order",
  (input: WorkflowData<{ order_id: string }>) => {
    lockOrder(input.order_id)
    const divided = recordDivisionStep(divideOrderStep(input.order_id))
    freezeCommissionWorkflow.runAsStep({ input: { order_id: input.order_id } })
    const events = transform({ input, divided }, ({ input, divided }) => ({
      split: divided.created.length
        ? [{ id: input.order_id, seller_order_ids: divided.created.map(({ id }) => id) }]
        : [],
      amended: divided.amended.map(({ id, order_id, seller_id }) => ({ id, order_id, seller_id })),
    }))
    emitEventStep({ eventName: MarketplaceEvents.ORDER_SPLIT, data: events.split })
    emitEventStep({
      eventName: MarketplaceEvents.SELLER_ORDER_AMENDED,
      data: events.amended,
    }).config({ name: "emit-seller-order-amended" })
    syncSellerOrderProgressWorkflow.runAsStep({
      input: { order_id: input.order_id, actor: { actor_type: "system" } },
    })
    releaseLockStep({ key: input.order_id })
    return new WorkflowResponse(divided)
  }
)
