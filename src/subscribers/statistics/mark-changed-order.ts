import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderEditWorkflowEvents, OrderWorkflowEvents } from "@medusajs/framework/utils"
import { LedgerEvents } from "../../modules/ledger/events"
import { MarketplaceEvents } from "../../modules/marketplace/events"
import { markOrders } from "../../workflows/statistics/mark-orders"

/** Events name the order as `order_id`, those about the order itself as `id`. */
type Changed = { id: string; order_id?: string }

/** The figures of its days are to be counted anew; a job does it, for many orders at once. */
export default async function markChangedOrder({
  event: { data },
  container,
}: SubscriberArgs<Changed>) {
  await markOrders(container, [data.order_id ?? data.id])
}

export const config: SubscriberConfig = {
  event: [
    MarketplaceEvents.ORDER_SPLIT,
    MarketplaceEvents.SELLER_ORDER_AMENDED,
    MarketplaceEvents.SELLER_ORDER_STATUS_CHANGED,
    LedgerEvents.ORDER_BOOKED,
    OrderEditWorkflowEvents.CONFIRMED,
    OrderWorkflowEvents.PLACED,
    OrderWorkflowEvents.CANCELED,
    OrderWorkflowEvents.EXCHANGE_CREATED,
    OrderWorkflowEvents.CLAIM_CREATED,
    OrderWorkflowEvents.RETURN_RECEIVED,
  ],
}
