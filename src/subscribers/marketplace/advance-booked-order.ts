import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { LedgerEvents, OrderBooked } from "../../modules/ledger/events"
import { syncSellerOrderProgressWorkflow } from "../../workflows/marketplace/sync-seller-order-progress"

/** Once it is booked that a slice's money went back, the slice is refunded. */
export default async function advanceBookedOrder({
  event: { data },
  container,
}: SubscriberArgs<OrderBooked>) {
  await syncSellerOrderProgressWorkflow(container).run({
    input: { order_id: data.id, actor: { actor_type: "system" } },
  })
}

export const config: SubscriberConfig = { event: LedgerEvents.ORDER_BOOKED }
