import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { NoticeEvents, NoticesDelivered } from "../../modules/notice/events"
import { REALTIME_MODULE } from "../../modules/realtime"
import RealtimeModuleService from "../../modules/realtime/service"
import { INBOX_FIELDS, InboxMessages, placeOf, tellUnread } from "../../sockets/inbox"

type Args = SubscriberArgs<NoticesDelivered>
type Row = Record<(typeof INBOX_FIELDS)[number], unknown> & {
  recipient_type: string
  recipient_id: string
}

/** What is new in somebody's inbox is shown in their open windows. */
export default async function tellNotices({ event: { data }, container }: Args) {
  const realtime = container.resolve<RealtimeModuleService>(REALTIME_MODULE)
  const isHeard = (person: NoticesDelivered["notices"][number]) =>
    placeOf(person).some(({ namespace, room }) => realtime.reaches(namespace, room))
  const heard = data.notices.filter(isHeard)
  if (!heard.length) return
  const at = new Date().toISOString()
  const { data: rows } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "notice",
    fields: [...INBOX_FIELDS, "recipient_type", "recipient_id"],
    filters: { id: heard.map(({ id }) => id) },
    pagination: { order: { created_at: "ASC", id: "ASC" } },
  })
  for (const { recipient_type, recipient_id, ...notification } of rows as unknown as Row[]) {
    for (const { namespace, room } of placeOf({ recipient_type, recipient_id })) {
      realtime.tell(namespace, room, InboxMessages.NOTICE, { notification, at })
    }
  }
  await tellUnread(container, heard)
}

export const config: SubscriberConfig = { event: NoticeEvents.DELIVERED }
