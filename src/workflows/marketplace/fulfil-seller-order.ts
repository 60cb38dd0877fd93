import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { createOrderFulfillmentWorkflow, releaseLockStep } from "@medusajs/medusa/core-flows"
import { assertMayPack, labelsOf, PackedItem, Tracking } from "../../modules/marketplace/parcels"
import { Actor, assertMayFulfil } from "../../modules/marketplace/rules"
import { SellerOrderRow } from "../../modules/marketplace/service"
import { findSellerOrderStep, SellerOrderRef } from "./steps/find-seller-order"
import { lockOrder } from "./steps/order-lock"
import { OrderGoods, readOrderGoodsStep } from "./steps/read-order-goods"
import { syncSellerOrderProgressWorkflow } from "./sync-seller-order-progress"

export type FulfilSellerOrder = SellerOrderRef &
  Tracking & { items: PackedItem[]; carrier?: string; actor: Actor }
type Plan = { slice: SellerOrderRow; goods: OrderGoods; input: FulfilSellerOrder }

/** Decides from where and how the pieces go, or refuses before anything is written. */
const planSellerOrderFulfilmentStep = createStep(
  "plan-seller-order-fulfilment",
  async ({ slice, goods, input }: Plan, { container }) => {
    assertMayPack(slice, goods.items, input.items)
    assertMayFulfil(slice)
    const { stock_location_id, shipping_option_id } = await wayOut(container, slice, goods)
    return new StepResponse({
      order_id: slice.order_id,
      items: input.items,
      location_id: stock_location_id,
      shipping_option_id,
      labels: labelsOf(input),
      created_by: input.actor.actor_id ?? undefined,
      metadata: { carrier: input.carrier ?? null, note: input.actor.note ?? null },
    })
  }
)

/** The seller's own place, and the shipping the shopper chose from it. */
async function wayOut(
  container: MedusaContainer,
  { seller_id }: SellerOrderRow,
  goods: OrderGoods
) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: sellers } = await query.graph({
    entity: "seller",
    fields: ["name", "stock_location_id", "shipping_profile_id"],
    filters: { id: seller_id },
    withDeleted: true,
  })
  const [{ name, stock_location_id, shipping_profile_id }] = sellers
  const { data: options } = await query.graph({
    entity: "shipping_option",
    fields: ["id"],
    filters: { shipping_profile_id },
    pagination: { order: { created_at: "ASC" } },
  })
  const chosen = new Set(goods.shipping_methods.map((method) => method.shipping_option_id))
  // Goods that are not sent need no method, but the platform wants an option all the same.
  const option = options.find(({ id }) => chosen.has(id)) ?? options[0]
  if (!stock_location_id || !option) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Seller ${name} has no ${stock_location_id ? "shipping option" : "stock location"} to send from`
    )
  }
  return { stock_location_id, shipping_option_id: option.id }
}

/**
 * Packs pieces of a seller's own lines at the seller's own place, through the platform's
 * fulfilment. The first parcel moves the slice to processing.
 */
export const fulfilSellerOrderWorkflow = createWorkflow(
  "fulfil-seller-order",
  (input: WorkflowData<FulfilSellerOrder>) => {
    const { order_id } = findSellerOrderStep(input)
    lockOrder(order_id)
    const slice = findSellerOrderStep(input).config({ name: "find-locked-seller-order" })
    const goods = readOrderGoodsStep(order_id)
    const plan = planSellerOrderFulfilmentStep({ slice, goods, input })
    const fulfilment = createOrderFulfillmentWorkflow.runAsStep({ input: plan })
    syncSellerOrderProgressWorkflow.runAsStep({
      input: { order_id, actor: input.actor },
    })
    releaseLockStep({ key: order_id })
    return new WorkflowResponse(fulfilment)
  }
)
