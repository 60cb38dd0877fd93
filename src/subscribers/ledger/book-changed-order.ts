import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { MarketplaceEvents } from "../../modules/marketplace/events"
import { bookOrderWorkflow } from "../../workflows/ledger/book-order"

/** Events name the order as `order_id`, those about the order itself as `id`. */
type Changed = { id: string; order_id?: string; to?: string }

/** The ledger follows an order whenever its shares, its goods or its status change. */
export default async function bookChangedOrder({
  event: { name, data },
  container,
}: SubscriberArgs<Changed>) {
  // Of all the moves of a slice, only its arrival says something about its money.
  const isMove = name === MarketplaceEvents.SELLER_ORDER_STATUS_CHANGED
  if (isMove && data.to !== "delivered") return
  await bookOrderWorkflow(container).run({ input: { order_id: data.order_id ?? data.id } })
}

export const config: SubscriberConfig = {
  event: [
    MarketplaceEvents.ORDER_SPLIT,
    MarketplaceEvents.SELLER_ORDER_STATUS_CHANGED,
    MarketplaceEvents.SELLER_ORDER_AMENDED,
    OrderWorkflowEvents.RETURN_REQUESTED,
    OrderWorkflowEvents.RETURN_RECEIVED,
    OrderWorkflowEvents.EXCHANGE_CREATED,
    OrderWorkflowEvents.CLAIM_CREATED,
    OrderWorkflowEvents.CANCELED,
  ],
}
