import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { hear } from "../../workflows/notice/hear"
import { reportTeller } from "../../workflows/notice/tellers/reports"

export default async function tellOfReports({ event, container }: SubscriberArgs<unknown>) {
  await hear(container, reportTeller, event, new Date())
}

export const config: SubscriberConfig = { event: Object.keys(reportTeller.tells) }
