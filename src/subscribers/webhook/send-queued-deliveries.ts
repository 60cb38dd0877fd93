import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { DeliveriesQueued, WebhookEvents } from "../../modules/webhook/events"
import { beginSending } from "../../workflows/webhook/send-deliveries"

/**
 * Begins to send as soon as there is something to send; what fails or gets lost here is found by the
 * job. A process that only answers requests leaves it to those that run jobs.
 */
export default async function sendQueuedDeliveries({
  container,
}: SubscriberArgs<DeliveriesQueued>) {
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  if (projectConfig.workerMode !== "server") await beginSending(container)
}

export const config: SubscriberConfig = { event: WebhookEvents.QUEUED }
