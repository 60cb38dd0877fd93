import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { CustomerRestrictionChanged, ViolationEvents } from "../../modules/violation/events"
import { enforceBlockWorkflow } from "../../workflows/violation/enforce-block"

type Args = SubscriberArgs<CustomerRestrictionChanged>

/** Bids go at once; a job repairs what is lost here. */
export default async function enforceNewBlock({ event: { data }, container }: Args) {
  if (data.kind !== "blocked") return
  await enforceBlockWorkflow(container).run({
    input: { restriction_id: data.id, now: new Date() },
  })
}

export const config: SubscriberConfig = { event: ViolationEvents.RESTRICTED }
