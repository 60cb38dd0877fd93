import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { placePaymentLogsWorkflow } from "../../workflows/payment-log/place-payment-logs"

/** The order's page shows its calls at once; the job finds those that this misses. */
export default async function placePaymentLogsOfOrder({
  container,
}: SubscriberArgs<{ id: string }>) {
  await placePaymentLogsWorkflow(container).run({ input: { now: new Date() } })
}

export const config: SubscriberConfig = { event: OrderWorkflowEvents.PLACED }
