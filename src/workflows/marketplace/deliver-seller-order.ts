import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  markOrderFulfillmentAsDeliveredWorkflow,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import { assertMayDeliver, findOwnParcel } from "../../modules/marketplace/parcels"
import { Actor, assertMaySend } from "../../modules/marketplace/rules"
import { SellerOrderRow } from "../../modules/marketplace/service"
import { findSellerOrderStep, SellerOrderRef } from "./steps/find-seller-order"
import { lockOrder } from "./steps/order-lock"
import { OrderGoods, readOrderGoodsStep } from "./steps/read-order-goods"
import { syncSellerOrderProgressWorkflow } from "./sync-seller-order-progress"

export type DeliverSellerOrder = SellerOrderRef & { fulfillment_id: string; actor: Actor }
type Plan = { slice: SellerOrderRow; goods: OrderGoods; input: DeliverSellerOrder }

const planSellerOrderDeliveryStep = createStep(
  "plan-seller-order-delivery",
  async ({ slice, goods, input }: Plan) => {
    const parcel = findOwnParcel(slice, goods.fulfillments, input.fulfillment_id)
    assertMaySend(slice, "delivered")
    assertMayDeliver(parcel)
    return new StepResponse({ orderId: slice.order_id, fulfillmentId: parcel.id })
  }
)

/** Says that a parcel arrived. When all have, the slice is delivered. */
export const deliverSellerOrderWorkflow = createWorkflow(
  "deliver-seller-order",
  (input: WorkflowData<DeliverSellerOrder>) => {
    const { order_id } = findSellerOrderStep(input)
    lockOrder(order_id)
    const slice = findSellerOrderStep(input).config({ name: "find-locked-seller-order" })
    const goods = readOrderGoodsStep(order_id)
    const plan = planSellerOrderDeliveryStep({ slice, goods, input })
    markOrderFulfillmentAsDeliveredWorkflow.runAsStep({ input: plan })
    syncSellerOrderProgressWorkflow.runAsStep({
      input: { order_id, actor: input.actor },
    })
    releaseLockStep({ key: order_id })
    return new WorkflowResponse(plan)
  }
)
