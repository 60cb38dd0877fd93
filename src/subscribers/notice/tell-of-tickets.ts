import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { hear } from "../../workflows/notice/hear"
import { ticketTeller } from "../../workflows/notice/tellers/tickets"

export default async function tellOfTickets({ event, container }: SubscriberArgs<unknown>) {
  await hear(container, ticketTeller, event, new Date())
}

export const config: SubscriberConfig = { event: Object.keys(ticketTeller.tells) }
