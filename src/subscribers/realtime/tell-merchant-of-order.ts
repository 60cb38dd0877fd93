import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys, OrderWorkflowEvents } from "@medusajs/framework/utils"
import { REALTIME_MODULE } from "../../modules/realtime"
import RealtimeModuleService from "../../modules/realtime/service"
import { ADMIN_NAMESPACE, AdminMessages, STAFF_ROOM } from "../../sockets/admin/rooms"

const FIELDS = ["id", "display_id", "status", "email", "currency_code", "total", "created_at"]

type Args = SubscriberArgs<{ id: string }>

/** The marketplace's staff see each new order. */
export default async function tellMerchantOfOrder({ event: { data }, container }: Args) {
  const realtime = container.resolve<RealtimeModuleService>(REALTIME_MODULE)
  if (!realtime.reaches(ADMIN_NAMESPACE, STAFF_ROOM)) return
  const at = new Date().toISOString()
  const { data: orders } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: FIELDS,
    filters: { id: data.id },
  })
  const [order] = orders
  if (!order) return
  // To add up a total, the platform reads more than was asked for.
  const shown = Object.fromEntries(
    Object.entries(order).filter(([field]) => FIELDS.includes(field))
  )
  realtime.tell(ADMIN_NAMESPACE, STAFF_ROOM, AdminMessages.ORDER, { order: shown, at })
}

export const config: SubscriberConfig = { event: OrderWorkflowEvents.PLACED }
