import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { MessagesQueued, NoticeEvents } from "../../modules/notice/events"
import { beginSending } from "../../workflows/notice/send-messages"

/**
 * Begins to send as soon as there is something to send; what fails or gets lost here is found by the
 * job. A process that only answers requests leaves it to those that run jobs.
 */
export default async function sendQueuedMessages({ container }: SubscriberArgs<MessagesQueued>) {
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  if (projectConfig.workerMode !== "server") beginSending(container)
}

export const config: SubscriberConfig = { event: NoticeEvents.QUEUED }
