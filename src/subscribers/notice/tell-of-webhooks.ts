import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { hear } from "../../workflows/notice/hear"
import { webhookTeller } from "../../workflows/notice/tellers/webhooks"

export default async function tellOfWebhooks({ event, container }: SubscriberArgs<unknown>) {
  await hear(container, webhookTeller, event, new Date())
}

export const config: SubscriberConfig = { event: Object.keys(webhookTeller.tells) }
