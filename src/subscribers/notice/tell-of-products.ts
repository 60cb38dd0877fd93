import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { hear } from "../../workflows/notice/hear"
import { productTeller } from "../../workflows/notice/tellers/products"

export default async function tellOfProducts({ event, container }: SubscriberArgs<unknown>) {
  await hear(container, productTeller, event, new Date())
}

export const config: SubscriberConfig = { event: Object.keys(productTeller.tells) }
