import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { REALTIME_MODULE } from "../../modules/realtime"
import RealtimeModuleService from "../../modules/realtime/service"
import { CustomerRestrictionChanged, ViolationEvents } from "../../modules/violation/events"
import { AUCTIONS_NAMESPACE, OwnMessages, ownRoomOf } from "../../sockets/auctions/rooms"
import { customerRoom, STORE_NAMESPACE, StoreMessages } from "../../sockets/store/rooms"

type Args = SubscriberArgs<CustomerRestrictionChanged>

/**
 * Tells the open pages of a customer that they may do less, or more again. Nothing depends on it:
 * each bid and each order asks anew what its customer may do.
 */
export default async function tellRestrictedCustomer({ event: { name, data }, container }: Args) {
  const realtime = container.resolve<RealtimeModuleService>(REALTIME_MODULE)
  const { customer_id, kind } = data
  const is_restricted = name === ViolationEvents.RESTRICTED
  const own = ownRoomOf(customer_id)
  realtime.tell(AUCTIONS_NAMESPACE, own, OwnMessages.RESTRICTED, { kind, is_restricted })
  const at = new Date().toISOString()
  const body = { kind, is_restricted, at }
  realtime.tell(STORE_NAMESPACE, customerRoom(customer_id), StoreMessages.RESTRICTION, body)
}

export const config: SubscriberConfig = {
  event: [ViolationEvents.RESTRICTED, ViolationEvents.RESTRICTION_LIFTED],
}
