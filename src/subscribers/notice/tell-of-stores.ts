import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { hear } from "../../workflows/notice/hear"
import { storeTeller } from "../../workflows/notice/tellers/stores"

export default async function tellOfStores({ event, container }: SubscriberArgs<unknown>) {
  await hear(container, storeTeller, event, new Date())
}

export const config: SubscriberConfig = { event: Object.keys(storeTeller.tells) }
