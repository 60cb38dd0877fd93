import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { CustomerWorkflowEvents, UserWorkflowEvents } from "@medusajs/framework/utils"
import { REALTIME_MODULE } from "../../modules/realtime"
import RealtimeModuleService from "../../modules/realtime/service"
import { SellerEvents } from "../../modules/seller/events"
import { ADMIN_NAMESPACE } from "../../sockets/admin/rooms"
// A worker loads no API, so its namespaces are announced here.
import "../../sockets/namespaces"
import { SELLER_NAMESPACE } from "../../sockets/seller/rooms"
import { STORE_NAMESPACE } from "../../sockets/store/rooms"

/** After these, somebody who is connected may have lost their place, or changed it. */
const CONCERNS: Record<string, string> = {
  [SellerEvents.MEMBER_REMOVED]: SELLER_NAMESPACE,
  [SellerEvents.MEMBER_ROLE_CHANGED]: SELLER_NAMESPACE,
  [SellerEvents.CLOSED]: SELLER_NAMESPACE,
  [SellerEvents.MEMBER_JOINED]: ADMIN_NAMESPACE,
  [UserWorkflowEvents.DELETED]: ADMIN_NAMESPACE,
  [CustomerWorkflowEvents.DELETED]: STORE_NAMESPACE,
}

/** Each process looks at its own connections; the tables say who belongs where. */
export default async function reviewConnections({
  event: { name },
  container,
}: SubscriberArgs<unknown>) {
  container.resolve<RealtimeModuleService>(REALTIME_MODULE).review(CONCERNS[name])
}

export const config: SubscriberConfig = { event: Object.keys(CONCERNS) }
