import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { VIOLATION_MODULE } from "../../modules/violation"
import { CustomerRestrictionChanged, ViolationEvents } from "../../modules/violation/events"
import ViolationModuleService from "../../modules/violation/service"

type Args = SubscriberArgs<CustomerRestrictionChanged>

/** What another process changed is forgotten here, sooner than by itself. */
export default async function forgetChangedRestrictions({ event: { data }, container }: Args) {
  container.resolve<ViolationModuleService>(VIOLATION_MODULE).forgetRestrictions(data.customer_id)
}

export const config: SubscriberConfig = {
  event: [ViolationEvents.RESTRICTED, ViolationEvents.RESTRICTION_LIFTED],
}
