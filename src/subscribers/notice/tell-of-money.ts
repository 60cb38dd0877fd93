import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { hear } from "../../workflows/notice/hear"
import { moneyTeller } from "../../workflows/notice/tellers/money"

export default async function tellOfMoney({ event, container }: SubscriberArgs<unknown>) {
  await hear(container, moneyTeller, event, new Date())
}

export const config: SubscriberConfig = { event: Object.keys(moneyTeller.tells) }
