import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  FulfillmentWorkflowEvents,
  OrderWorkflowEvents,
} from "@medusajs/framework/utils"
import { syncSellerOrderProgressWorkflow } from "../../workflows/marketplace/sync-seller-order-progress"

type Parcelled = { id?: string; order_id?: string }

/** What the merchant does on the platform's own pages moves slices just the same. */
export default async function advanceParcelledOrder({
  event: { name, data },
  container,
}: SubscriberArgs<Parcelled>) {
  const order_id =
    name === OrderWorkflowEvents.CANCELED
      ? data.id
      : (data.order_id ?? (await orderOfParcel(container, data.id)))
  if (!order_id) return
  await syncSellerOrderProgressWorkflow(container).run({
    input: { order_id, actor: { actor_type: "system" } },
  })
}

/** Shipment and delivery name the fulfilment only; one of a return has no order. */
async function orderOfParcel(container: MedusaContainer, id?: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "fulfillment",
    fields: ["order.id"],
    filters: { id },
  })
  // The link from a fulfilment to its order is not in the generated type.
  const [fulfilment] = data as unknown as { order?: { id: string } }[]
  return fulfilment?.order?.id
}

export const config: SubscriberConfig = {
  event: [
    OrderWorkflowEvents.CANCELED,
    OrderWorkflowEvents.FULFILLMENT_CREATED,
    OrderWorkflowEvents.FULFILLMENT_CANCELED,
    FulfillmentWorkflowEvents.SHIPMENT_CREATED,
    FulfillmentWorkflowEvents.DELIVERY_CREATED,
  ],
}
