import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { hear } from "../../workflows/notice/hear"
import { stockTeller } from "../../workflows/notice/tellers/stock"

export default async function tellOfLowStock({ event, container }: SubscriberArgs<unknown>) {
  await hear(container, stockTeller, event, new Date())
}

export const config: SubscriberConfig = { event: Object.keys(stockTeller.tells) }
