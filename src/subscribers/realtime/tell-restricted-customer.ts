import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { REALTIME_MODULE } from "../../modules/realtime"
import RealtimeModuleService from "../../modules/realtime/service"
import { CustomerRestrictionChanged, ViolationEvents } from "../../modules/violation/events"
import { AUCTIONS_NAMESPACE, OwnMessages, ownRoomOf } from "../../sockets/auctions/rooms"

type Args = SubscriberArgs<CustomerRestrictionChanged>

/**
 * Tells the open pages of a customer that they may do less, or more again. Nothing depends on it:
 * each bid asks anew what its bidder may do.
 */
export default async function tellRestrictedCustomer({ event: { name, data }, container }: Args) {
  const { io } = container.resolve<RealtimeModuleService>(REALTIME_MODULE)
  const { customer_id, kind } = data
  const is_restricted = name === ViolationEvents.RESTRICTED
  io?.of(AUCTIONS_NAMESPACE)
    .to(ownRoomOf(customer_id))
    .emit(OwnMessages.RESTRICTED, { kind, is_restricted })
}

export const config: SubscriberConfig = {
  event: [ViolationEvents.RESTRICTED, ViolationEvents.RESTRICTION_LIFTED],
}
