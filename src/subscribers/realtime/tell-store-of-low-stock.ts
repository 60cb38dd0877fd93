import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CROSSING_FIELDS, crossingView } from "../../api/seller/stock/crossing-view"
import { REALTIME_MODULE } from "../../modules/realtime"
import RealtimeModuleService from "../../modules/realtime/service"
import { StockEvents, StockMoved } from "../../modules/stock/events"
import { SELLER_NAMESPACE, SellerMessages, storeRoom } from "../../sockets/seller/rooms"

type Args = SubscriberArgs<StockMoved>

/** A store sees that something runs out, unless it is back by now. */
export default async function tellStoreOfLowStock({ event: { data }, container }: Args) {
  const realtime = container.resolve<RealtimeModuleService>(REALTIME_MODULE)
  const store = storeRoom(data.seller_id, "stock")
  if (!realtime.reaches(SELLER_NAMESPACE, store)) return
  const at = new Date().toISOString()
  const { data: rows } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "low_stock_crossing",
    fields: CROSSING_FIELDS,
    filters: { id: data.id, restocked_at: null, variant: { id: { $ne: null } } },
  })
  // The filter lets only rows through whose variant exists, and with it its product.
  for (const row of rows as unknown as Parameters<typeof crossingView>[0][]) {
    const body = { crossing: crossingView(row), at }
    realtime.tell(SELLER_NAMESPACE, store, SellerMessages.LOW_STOCK, body)
  }
}

export const config: SubscriberConfig = { event: StockEvents.LOW_REACHED }
