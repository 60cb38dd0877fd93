import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { hear } from "../../workflows/notice/hear"
import { ticketDeadlineTeller } from "../../workflows/notice/tellers/ticket-deadlines"

export default async function tellOfTicketDeadlines({ event, container }: SubscriberArgs<unknown>) {
  await hear(container, ticketDeadlineTeller, event, new Date())
}

export const config: SubscriberConfig = { event: Object.keys(ticketDeadlineTeller.tells) }
