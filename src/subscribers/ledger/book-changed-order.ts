import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { MarketplaceEvents } from "../../modules/marketplace/events"
import { bookOrderWorkflow } from "../../workflows/ledger/book-order"

/** Events name the order as `order_id`, those about the order itself as `id`. */
type Changed = { id: string; order_id?: string }

/** The ledger follows an order whenever its shares, its goods or its status change. */
export default async function bookChangedOrder({
  event: { data },
  container,
}: SubscriberArgs<Changed>) {
  await bookOrderWorkflow(container).run({ input: { order_id: data.order_id ?? data.id } })
}

export const config: SubscriberConfig = {
  event: [
    MarketplaceEvents.ORDER_SPLIT,
    MarketplaceEvents.SELLER_ORDER_STATUS_CHANGED,
    MarketplaceEvents.SELLER_ORDER_AMENDED,
    OrderWorkflowEvents.RETURN_RECEIVED,
    OrderWorkflowEvents.CANCELED,
  ],
}
