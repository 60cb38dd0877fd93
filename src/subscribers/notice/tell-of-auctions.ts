import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { hear } from "../../workflows/notice/hear"
import { auctionTeller } from "../../workflows/notice/tellers/auctions"

export default async function tellOfAuctions({ event, container }: SubscriberArgs<unknown>) {
  await hear(container, auctionTeller, event, new Date())
}

export const config: SubscriberConfig = { event: Object.keys(auctionTeller.tells) }
