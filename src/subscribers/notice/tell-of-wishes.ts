import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { hear } from "../../workflows/notice/hear"
import { wishTeller } from "../../workflows/notice/tellers/wishes"

export default async function tellOfWishes({ event, container }: SubscriberArgs<unknown>) {
  await hear(container, wishTeller, event, new Date())
}

export const config: SubscriberConfig = { event: Object.keys(wishTeller.tells) }
