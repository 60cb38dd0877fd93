import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  cancelOrderFulfillmentWorkflow,
  cancelOrderWorkflow,
  deleteReservationsByLineItemsStep,
  emitEventStep,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import { assertMayBecome } from "../../lib/lifecycle"
import { MARKETPLACE_MODULE } from "../../modules/marketplace"
import { MarketplaceEvents } from "../../modules/marketplace/events"
import {
  assertNothingShipped,
  ownItemIds,
  parcelsToUnpack,
} from "../../modules/marketplace/parcels"
import { Actor, SELLER_ORDER_LIFECYCLE } from "../../modules/marketplace/rules"
import MarketplaceModuleService, { SellerOrderRow } from "../../modules/marketplace/service"
import { findSellerOrderStep, SellerOrderRef } from "./steps/find-seller-order"
import { moveSellerOrdersStep } from "./steps/move-seller-orders"
import { lockOrder } from "./steps/order-lock"
import { OrderGoods, readOrderGoodsStep } from "./steps/read-order-goods"

export type CancelSellerOrder = SellerOrderRef & { actor: Actor }
type Plan = { slice: SellerOrderRow; goods: OrderGoods }

/** Which parcels and reservations go, and whether anything of the order is left afterwards. */
const planSellerOrderCancellationStep = createStep(
  "plan-seller-order-cancellation",
  async ({ slice, goods }: Plan, { container }) => {
    assertNothingShipped(slice, goods.items)
    assertMayBecome(SELLER_ORDER_LIFECYCLE, `Seller order ${slice.id}`, slice.status, "cancelled")
    const own = ownItemIds(slice)
    const parcels = parcelsToUnpack(slice, goods.fulfillments)
    const slices = await container
      .resolve<MarketplaceModuleService>(MARKETPLACE_MODULE)
      .listSellerOrders({ order_id: slice.order_id }, { relations: ["lines", "changes"] })
    const sold = new Set(slices.flatMap((one) => [...ownItemIds(one)]))
    const others = slices.filter(({ id }) => id !== slice.id)
    return new StepResponse({
      order_id: slice.order_id,
      line_item_ids: [...own],
      fulfillment_ids: parcels.map(({ id }) => id),
      empties_order:
        goods.items.every(({ id, quantity }) => sold.has(id) || quantity === 0) &&
        others.every(isTakenBack),
      move: { ...slice, from: slice.status, to: ["cancelled" as const] },
    })
  }
)

/** Cancelled, and perhaps refunded since: what was cancelled was never sent. */
const isTakenBack = ({ status, changes }: SellerOrderRow) =>
  status === "cancelled" ||
  (status === "refunded" && changes.some((change) => change.to === "cancelled"))

type Unpack = { order_id: string; fulfillment_ids: string[] }

/** Not undone when a later step fails: cancelling again goes on with what is left. */
const cancelSellerOrderParcelsStep = createStep(
  "cancel-seller-order-parcels",
  async ({ order_id, fulfillment_ids }: Unpack, { container }) => {
    for (const fulfillment_id of fulfillment_ids) {
      await cancelOrderFulfillmentWorkflow(container).run({ input: { order_id, fulfillment_id } })
    }
    return new StepResponse(undefined)
  }
)

/**
 * Takes a slice back before anything of it was sent: its parcels are unpacked and its goods can be
 * sold again. When nothing of the order is left, the platform's order is cancelled, too, and with
 * it the money goes back.
 */
export const cancelSellerOrderWorkflow = createWorkflow(
  "cancel-seller-order",
  (input: WorkflowData<CancelSellerOrder>) => {
    const { order_id } = findSellerOrderStep(input)
    lockOrder(order_id)
    const slice = findSellerOrderStep(input).config({ name: "find-locked-seller-order" })
    const goods = readOrderGoodsStep(order_id)
    const plan = planSellerOrderCancellationStep({ slice, goods })
    cancelSellerOrderParcelsStep(plan)
    deleteReservationsByLineItemsStep(plan.line_item_ids)
    const made = moveSellerOrdersStep(
      transform({ plan, input }, ({ plan, input }) => ({ moves: [plan.move], actor: input.actor }))
    )
    emitEventStep({ eventName: MarketplaceEvents.SELLER_ORDER_STATUS_CHANGED, data: made })
    when("nothing-of-the-order-is-left", plan, ({ empties_order }) => empties_order).then(() => {
      cancelOrderWorkflow.runAsStep({
        input: transform({ plan, input }, ({ plan, input }) => ({
          order_id: plan.order_id,
          canceled_by: input.actor.actor_id ?? undefined,
        })),
      })
    })
    releaseLockStep({ key: order_id })
    return new WorkflowResponse(made)
  }
)
