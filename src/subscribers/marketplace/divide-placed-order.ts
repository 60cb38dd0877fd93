import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { splitOrderWorkflow } from "../../workflows/marketplace/split-order"

/** After the order exists, so that a failure here never costs a paid order; a job repairs it. */
export default async function dividePlacedOrder({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  await splitOrderWorkflow(container).run({ input: { order_id: data.id } })
}

export const config: SubscriberConfig = { event: OrderWorkflowEvents.PLACED }
