import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { hear } from "../../workflows/notice/hear"
import { complaintTeller } from "../../workflows/notice/tellers/complaints"

export default async function tellOfComplaints({ event, container }: SubscriberArgs<unknown>) {
  await hear(container, complaintTeller, event, new Date())
}

export const config: SubscriberConfig = { event: Object.keys(complaintTeller.tells) }
