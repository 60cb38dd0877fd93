import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { REALTIME_MODULE } from "../../modules/realtime"
import RealtimeModuleService from "../../modules/realtime/service"
import { TicketChanged, TicketEvents } from "../../modules/ticket/events"
import { TicketCategory } from "../../modules/ticket/lists"
import { isForSeller } from "../../modules/ticket/rules"
import { ADMIN_NAMESPACE, AdminMessages, STAFF_ROOM } from "../../sockets/admin/rooms"
import { SELLER_NAMESPACE, SellerMessages, storeRoom } from "../../sockets/seller/rooms"
import { customerRoom, STORE_NAMESPACE, StoreMessages } from "../../sockets/store/rooms"

type Changed = TicketChanged & { visibility?: string }

/** What requesters and stores may know of; the rest is the staff's own affair. */
const PUBLIC: string[] = [
  TicketEvents.CREATED,
  TicketEvents.COMMENTED,
  TicketEvents.STATUS_CHANGED,
  TicketEvents.MERGED,
]
const SHOWN = ["id", "number", "subject", "status", "last_public_comment_at"]
const SHOWN_TO_STAFF = [
  ...["id", "number", "subject", "status", "priority", "assignee_id", "version"],
  "last_comment_at",
]

const pick = (row: Record<string, unknown>, fields: string[]) =>
  Object.fromEntries(fields.map((field) => [field, row[field]]))

/** Open pages of a ticket's requester, its store and the staff show that it changed. */
export default async function tellPartiesOfTicket({
  event: { name, data },
  container,
}: SubscriberArgs<Changed>) {
  const realtime = container.resolve<RealtimeModuleService>(REALTIME_MODULE)
  const { id, customer_id, seller_id, visibility } = data
  const isPublic = PUBLIC.includes(name) && visibility !== "internal"
  const customer = isPublic && customer_id ? customerRoom(customer_id) : null
  const store = isPublic && seller_id ? storeRoom(seller_id, "tickets") : null
  const isHeard =
    realtime.reaches(ADMIN_NAMESPACE, STAFF_ROOM) ||
    (customer && realtime.reaches(STORE_NAMESPACE, customer)) ||
    (store && realtime.reaches(SELLER_NAMESPACE, store))
  if (!isHeard) return
  const at = new Date().toISOString()
  const { data: tickets } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "ticket",
    fields: [...SHOWN, ...SHOWN_TO_STAFF, "category"],
    filters: { id },
  })
  const [ticket] = tickets
  if (!ticket) return
  const staffs = { ticket: pick(ticket, SHOWN_TO_STAFF), at }
  realtime.tell(ADMIN_NAMESPACE, STAFF_ROOM, AdminMessages.TICKET, staffs)
  const body = { ticket: pick(ticket, SHOWN), at }
  if (customer) realtime.tell(STORE_NAMESPACE, customer, StoreMessages.TICKET, body)
  // The column is an enum of exactly these categories; the generated types call it text.
  const isTheirs = isForSeller({ category: ticket.category as TicketCategory })
  if (store && isTheirs) realtime.tell(SELLER_NAMESPACE, store, SellerMessages.TICKET, body)
}

export const config: SubscriberConfig = {
  event: [
    ...PUBLIC,
    TicketEvents.PRIORITY_CHANGED,
    TicketEvents.ASSIGNED,
    TicketEvents.RATED,
    TicketEvents.SLA_WARNED,
    TicketEvents.SLA_BREACHED,
  ],
}
