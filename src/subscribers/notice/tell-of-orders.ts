import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { hear } from "../../workflows/notice/hear"
import { orderTeller } from "../../workflows/notice/tellers/orders"

export default async function tellOfOrders({ event, container }: SubscriberArgs<unknown>) {
  await hear(container, orderTeller, event, new Date())
}

export const config: SubscriberConfig = { event: Object.keys(orderTeller.tells) }
