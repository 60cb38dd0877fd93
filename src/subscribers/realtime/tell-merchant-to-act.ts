import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { REALTIME_MODULE } from "../../modules/realtime"
import RealtimeModuleService from "../../modules/realtime/service"
import { ACTIONS, ADMIN_NAMESPACE, AdminMessages, STAFF_ROOM } from "../../sockets/admin/rooms"

type Args = SubscriberArgs<Record<string, unknown>>

/** The marketplace's staff see that something waits for them; what, they read where it is. */
export default async function tellMerchantToAct({ event: { name, data }, container }: Args) {
  const realtime = container.resolve<RealtimeModuleService>(REALTIME_MODULE)
  const { kind, id: field } = ACTIONS[name]
  const id = data[field]
  if (typeof id !== "string" || !realtime.reaches(ADMIN_NAMESPACE, STAFF_ROOM)) return
  if (kind === "application" && !(await isWaiting(container, id))) return
  const at = new Date().toISOString()
  realtime.tell(ADMIN_NAMESPACE, STAFF_ROOM, AdminMessages.ACTION, { kind, id, at })
}

/** With SELLER_AUTO_APPROVE nobody has to look at an application. */
async function isWaiting(container: MedusaContainer, id: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller",
    fields: ["id"],
    filters: { id, status: "pending" },
  })
  return data.length > 0
}

export const config: SubscriberConfig = { event: Object.keys(ACTIONS) }
