import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { hear } from "../../workflows/notice/hear"
import { companyTeller } from "../../workflows/notice/tellers/companies"

export default async function tellOfCompanies({ event, container }: SubscriberArgs<unknown>) {
  await hear(container, companyTeller, event, new Date())
}

export const config: SubscriberConfig = { event: Object.keys(companyTeller.tells) }
