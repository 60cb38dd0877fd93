import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ComplaintChanged, ComplaintEvents } from "../../modules/complaint/events"
import { followComplaintHold } from "../../workflows/complaint/follow-complaint-hold"

/** A complaint keeps the money of its slice waiting while it is open; see `read-order-holds`. */
export default async function holdDisputedOrder({
  event: { data },
  container,
}: SubscriberArgs<ComplaintChanged>) {
  await followComplaintHold(container, data.id)
}

export const config: SubscriberConfig = {
  event: [
    ComplaintEvents.OPENED,
    ComplaintEvents.APPEALED,
    ComplaintEvents.ACCEPTED,
    ComplaintEvents.RESOLVED,
    ComplaintEvents.FINALISED,
    ComplaintEvents.WITHDRAWN,
    ComplaintEvents.EXPIRED,
    ComplaintEvents.CARRIED_OUT,
  ],
}
