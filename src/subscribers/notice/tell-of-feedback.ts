import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { hear } from "../../workflows/notice/hear"
import { feedbackTeller } from "../../workflows/notice/tellers/feedback"

export default async function tellOfFeedback({ event, container }: SubscriberArgs<unknown>) {
  await hear(container, feedbackTeller, event, new Date())
}

export const config: SubscriberConfig = { event: Object.keys(feedbackTeller.tells) }
