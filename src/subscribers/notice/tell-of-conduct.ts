import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { hear } from "../../workflows/notice/hear"
import { conductTeller } from "../../workflows/notice/tellers/conduct"

export default async function tellOfConduct({ event, container }: SubscriberArgs<unknown>) {
  await hear(container, conductTeller, event, new Date())
}

export const config: SubscriberConfig = { event: Object.keys(conductTeller.tells) }
