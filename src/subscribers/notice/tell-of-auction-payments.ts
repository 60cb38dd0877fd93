import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { hear } from "../../workflows/notice/hear"
import { auctionPaymentTeller } from "../../workflows/notice/tellers/auction-payments"

export default async function tellOfAuctionPayments({ event, container }: SubscriberArgs<unknown>) {
  await hear(container, auctionPaymentTeller, event, new Date())
}

export const config: SubscriberConfig = { event: Object.keys(auctionPaymentTeller.tells) }
