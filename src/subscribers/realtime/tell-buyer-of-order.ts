import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  FulfillmentWorkflowEvents,
  OrderWorkflowEvents,
} from "@medusajs/framework/utils"
import { REALTIME_MODULE } from "../../modules/realtime"
import RealtimeModuleService from "../../modules/realtime/service"
import { readBuyersOrder } from "../../sockets/store/order-view"
import { customerRoom, STORE_NAMESPACE, StoreMessages } from "../../sockets/store/rooms"

type Changed = { id?: string; order_id?: string; fulfillment_id?: string }

/** These change the order as a whole; the others, one parcel of it. */
const OF_ORDERS: string[] = [OrderWorkflowEvents.CANCELED, OrderWorkflowEvents.COMPLETED]

/**
 * The order is over, or goods of the marketplace's own are on their way. Of parcels with a store's
 * goods the store's share of the order tells.
 */
export default async function tellBuyerOfOrder({
  event: { name, data },
  container,
}: SubscriberArgs<Changed>) {
  const realtime = container.resolve<RealtimeModuleService>(REALTIME_MODULE)
  if (!realtime.reaches(STORE_NAMESPACE)) return
  const at = new Date().toISOString()
  const parcel = OF_ORDERS.includes(name)
    ? null
    : await readParcel(container, data.fulfillment_id ?? data.id)
  const order_id = parcel ? parcel.order?.id : data.id
  const found = order_id ? await readBuyersOrder(container, order_id) : null
  if (!found?.customer_id) return
  if (parcel && !parcel.items.some((item) => found.own_lines.includes(item.line_item_id))) return
  const body = { order: { ...found.order, changed: null }, at }
  realtime.tell(STORE_NAMESPACE, customerRoom(found.customer_id), StoreMessages.ORDER, body)
}

type Parcel = { order?: { id: string }; items: { line_item_id: string }[] }

/** The parcel of a return has no order. */
async function readParcel(container: MedusaContainer, id?: string): Promise<Parcel> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "fulfillment",
    fields: ["order.id", "items.line_item_id"],
    filters: { id },
  })
  // The link from a fulfilment to its order is not in the generated type.
  return (data as unknown as Parcel[])[0] ?? { items: [] }
}

export const config: SubscriberConfig = {
  event: [
    ...OF_ORDERS,
    OrderWorkflowEvents.FULFILLMENT_CREATED,
    OrderWorkflowEvents.FULFILLMENT_CANCELED,
    FulfillmentWorkflowEvents.SHIPMENT_CREATED,
    FulfillmentWorkflowEvents.DELIVERY_CREATED,
  ],
}
