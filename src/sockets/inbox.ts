import { MedusaContainer } from "@medusajs/framework/types"
import { NOTICE_MODULE } from "../modules/notice"
import type { RecipientType } from "../modules/notice/catalogue"
import NoticeModuleService from "../modules/notice/service"
import { REALTIME_MODULE } from "../modules/realtime"
import RealtimeModuleService from "../modules/realtime/service"
import { memberRoom, SELLER_NAMESPACE } from "./seller/rooms"
import { customerRoom, STORE_NAMESPACE } from "./store/rooms"

/** Messages about somebody's inbox, in all windows of theirs. */
export const InboxMessages = {
  NOTICE: "notification",
  UNREAD: "unread_count",
} as const

/** What a message shows of a notice: the same as the lists of inboxes. */
export const INBOX_FIELDS = [
  "id",
  "key",
  "title",
  "body",
  "path",
  "facts",
  "read_at",
  "created_at",
] as const

type Person = { recipient_type: string; recipient_id: string }
type Place = { type: RecipientType; id: string; namespace: string; room: string }

/** Where somebody's inbox is open; others have none. */
export function placeOf({ recipient_type: type, recipient_id: id }: Person): Place[] {
  if (type === "customer") return [{ type, id, namespace: STORE_NAMESPACE, room: customerRoom(id) }]
  if (type === "user") return [{ type, id, namespace: SELLER_NAMESPACE, room: memberRoom(id) }]
  return []
}

/** Tells each of them how much of their inbox is unread. */
export async function tellUnread(container: MedusaContainer, people: Person[]) {
  const realtime = container.resolve<RealtimeModuleService>(REALTIME_MODULE)
  const places = people.flatMap(placeOf)
  const heard = places.filter(({ namespace, room }) => realtime.reaches(namespace, room))
  if (!heard.length) return
  const at = new Date().toISOString()
  const countOf = await container.resolve<NoticeModuleService>(NOTICE_MODULE).countUnread(heard)
  for (const { namespace, room, ...who } of new Map(heard.map((one) => [one.room, one])).values()) {
    realtime.tell(namespace, room, InboxMessages.UNREAD, { count: countOf(who), at })
  }
}
