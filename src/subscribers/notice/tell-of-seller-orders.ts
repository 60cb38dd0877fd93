import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { hear } from "../../workflows/notice/hear"
import { sellerOrderTeller } from "../../workflows/notice/tellers/seller-orders"

export default async function tellOfSellerOrders({ event, container }: SubscriberArgs<unknown>) {
  await hear(container, sellerOrderTeller, event, new Date())
}

export const config: SubscriberConfig = { event: Object.keys(sellerOrderTeller.tells) }
