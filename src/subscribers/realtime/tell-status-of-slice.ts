import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { MarketplaceEvents, SellerOrderStatusChanged } from "../../modules/marketplace/events"
import { REALTIME_MODULE } from "../../modules/realtime"
import RealtimeModuleService from "../../modules/realtime/service"
import { readSlices } from "../../sockets/seller/order-view"
import { SELLER_NAMESPACE, SellerMessages, storeRoom } from "../../sockets/seller/rooms"
import { readBuyersOrder } from "../../sockets/store/order-view"
import { customerRoom, STORE_NAMESPACE, StoreMessages } from "../../sockets/store/rooms"

type Args = SubscriberArgs<SellerOrderStatusChanged>

/** A seller's share of an order moved on: its buyer and its store see it. */
export default async function tellStatusOfSlice({ event: { data }, container }: Args) {
  const realtime = container.resolve<RealtimeModuleService>(REALTIME_MODULE)
  const { id, order_id, seller_id, from, to } = data
  const at = new Date().toISOString()
  const store = storeRoom(seller_id, "orders")
  if (realtime.reaches(SELLER_NAMESPACE, store)) {
    for (const { order } of await readSlices(container, [id])) {
      const body = { order: { ...order, changed: { from, to } }, at }
      realtime.tell(SELLER_NAMESPACE, store, SellerMessages.ORDER, body)
    }
  }
  if (!realtime.reaches(STORE_NAMESPACE)) return
  const found = await readBuyersOrder(container, order_id)
  if (!found?.customer_id) return
  const order = { ...found.order, changed: { seller_order_id: id, from, to } }
  const buyer = customerRoom(found.customer_id)
  realtime.tell(STORE_NAMESPACE, buyer, StoreMessages.ORDER, { order, at })
}

export const config: SubscriberConfig = { event: MarketplaceEvents.SELLER_ORDER_STATUS_CHANGED }
