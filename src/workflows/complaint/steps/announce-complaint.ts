import { transform, WorkflowData } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { ComplaintHappened } from "../../../modules/complaint/events"
import type { Proceeded } from "../../../modules/complaint/proceedings"

type Told = Pick<Proceeded, "complaint" | "events">

/** One deed makes so many lines of history at most: the last offer is declined and escalates. */
const EVENTS_MAX = 2

export const changedOf = ({ complaint }: Pick<Proceeded, "complaint">) => {
  const { id, order_id, seller_id, customer_id, status } = complaint
  return { id, order_id, seller_id, customer_id, status }
}

/** Tells what happened: each line of the history is an event of its name. */
export function announceComplaint(told: WorkflowData<Told | null>) {
  for (let i = 0; i < EVENTS_MAX; i++) {
    const eventName = transform(
      { told, i },
      ({ told, i }) => `complaint.${told?.events[i]?.happening ?? "opened"}`
    )
    // Of no data nothing is told, whatever the name.
    const data = transform({ told, i }, ({ told, i }): ComplaintHappened[] =>
      told?.events[i] ? [{ ...changedOf(told), event_id: told.events[i].id }] : []
    )
    emitEventStep({ eventName, data }).config({ name: `tell-complaint-event-${i}` })
  }
}
