import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { hear } from "../../workflows/notice/hear"
import { conversationTeller } from "../../workflows/notice/tellers/conversations"

export default async function tellOfConversations({ event, container }: SubscriberArgs<unknown>) {
  await hear(container, conversationTeller, event, new Date())
}

export const config: SubscriberConfig = { event: Object.keys(conversationTeller.tells) }
