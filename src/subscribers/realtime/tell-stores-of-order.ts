import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { MarketplaceEvents, OrderSplitDone } from "../../modules/marketplace/events"
import { REALTIME_MODULE } from "../../modules/realtime"
import RealtimeModuleService from "../../modules/realtime/service"
import { readSlices } from "../../sockets/seller/order-view"
import { SELLER_NAMESPACE, SellerMessages, storeRoom } from "../../sockets/seller/rooms"

type Args = SubscriberArgs<OrderSplitDone>

/** Each store sees its own share of a new order. */
export default async function tellStoresOfOrder({ event: { data }, container }: Args) {
  const realtime = container.resolve<RealtimeModuleService>(REALTIME_MODULE)
  if (!realtime.reaches(SELLER_NAMESPACE) || !data.seller_order_ids.length) return
  const at = new Date().toISOString()
  for (const { seller_id, order } of await readSlices(container, data.seller_order_ids)) {
    const store = storeRoom(seller_id, "orders")
    realtime.tell(SELLER_NAMESPACE, store, SellerMessages.NEW_ORDER, { order, at })
  }
}

export const config: SubscriberConfig = { event: MarketplaceEvents.ORDER_SPLIT }
