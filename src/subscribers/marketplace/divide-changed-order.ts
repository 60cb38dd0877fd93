import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderEditWorkflowEvents, OrderWorkflowEvents } from "@medusajs/framework/utils"
import { splitOrderWorkflow } from "../../workflows/marketplace/split-order"

/** The shares follow the order when an edit, exchange, claim or return changes its figures. */
export default async function divideChangedOrder({
  event: { data },
  container,
}: SubscriberArgs<{ order_id: string }>) {
  await splitOrderWorkflow(container).run({ input: { order_id: data.order_id } })
}

export const config: SubscriberConfig = {
  event: [
    OrderEditWorkflowEvents.CONFIRMED,
    OrderWorkflowEvents.EXCHANGE_CREATED,
    OrderWorkflowEvents.CLAIM_CREATED,
    OrderWorkflowEvents.RETURN_RECEIVED,
  ],
}
