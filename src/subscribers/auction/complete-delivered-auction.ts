import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  FulfillmentWorkflowEvents,
  OrderWorkflowEvents,
} from "@medusajs/framework/utils"
import { MarketplaceEvents } from "../../modules/marketplace/events"
import { completeAuctionOf } from "../../workflows/auction/complete-auction"

type Delivered = { id: string; order_id?: string }

/** A lot that reached its buyer is done with. */
export default async function completeDeliveredAuction({
  event: { name, data },
  container,
}: SubscriberArgs<Delivered>) {
  const order_id = await orderOf(container, name, data)
  if (order_id) await completeAuctionOf(container, order_id)
}

async function orderOf(container: MedusaContainer, name: string, { id, order_id }: Delivered) {
  if (order_id) return order_id
  if (name === OrderWorkflowEvents.COMPLETED) return id
  // A delivery names its fulfilment only.
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
    MarketplaceEvents.SELLER_ORDER_STATUS_CHANGED,
    OrderWorkflowEvents.COMPLETED,
    FulfillmentWorkflowEvents.DELIVERY_CREATED,
  ],
}
