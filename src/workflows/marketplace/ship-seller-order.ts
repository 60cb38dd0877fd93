import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  createOrderShipmentWorkflow,
  releaseLockStep,
  updateFulfillmentWorkflow,
} from "@medusajs/medusa/core-flows"
import { assertMayShip, findOwnParcel, labelsOf, Tracking } from "../../modules/marketplace/parcels"
import { Actor, assertMaySend } from "../../modules/marketplace/rules"
import { SellerOrderRow } from "../../modules/marketplace/service"
import { findSellerOrderStep, SellerOrderRef } from "./steps/find-seller-order"
import { lockOrder } from "./steps/order-lock"
import { OrderGoods, readOrderGoodsStep } from "./steps/read-order-goods"
import { syncSellerOrderProgressWorkflow } from "./sync-seller-order-progress"

export type ShipSellerOrder = SellerOrderRef &
  Tracking & { fulfillment_id: string; carrier?: string; actor: Actor }
type Plan = { slice: SellerOrderRow; goods: OrderGoods; input: ShipSellerOrder }

const planSellerOrderShipmentStep = createStep(
  "plan-seller-order-shipment",
  async ({ slice, goods, input }: Plan) => {
    const parcel = findOwnParcel(slice, goods.fulfillments, input.fulfillment_id)
    assertMaySend(slice, "shipped")
    assertMayShip(parcel)
    const labels = labelsOf(input)
    const carrier = input.carrier ?? parcel.metadata?.carrier ?? null
    return new StepResponse({
      shipment: {
        order_id: slice.order_id,
        fulfillment_id: parcel.id,
        items: [],
        // An empty list would wipe the labels that came with the parcel.
        labels: labels.length ? labels : parcel.labels.map(completeLabel),
        created_by: input.actor.actor_id ?? undefined,
      },
      parcel: { id: parcel.id, metadata: { ...parcel.metadata, carrier } },
    })
  }
)

const completeLabel = ({ id, ...label }: Tracking & { id: string; label_url?: string | null }) => ({
  id,
  tracking_number: label.tracking_number ?? "",
  tracking_url: label.tracking_url ?? "",
  label_url: label.label_url ?? "",
})

/** Sends one of the seller's own parcels. When all are sent the slice is shipped. */
export const shipSellerOrderWorkflow = createWorkflow(
  "ship-seller-order",
  (input: WorkflowData<ShipSellerOrder>) => {
    const { order_id } = findSellerOrderStep(input)
    lockOrder(order_id)
    const slice = findSellerOrderStep(input).config({ name: "find-locked-seller-order" })
    const goods = readOrderGoodsStep(order_id)
    const plan = planSellerOrderShipmentStep({ slice, goods, input })
    updateFulfillmentWorkflow.runAsStep({ input: plan.parcel })
    createOrderShipmentWorkflow.runAsStep({ input: plan.shipment })
    syncSellerOrderProgressWorkflow.runAsStep({
      input: { order_id, actor: input.actor },
    })
    releaseLockStep({ key: order_id })
    return new WorkflowResponse(plan.parcel)
  }
)
