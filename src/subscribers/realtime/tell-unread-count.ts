import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { NoticeEvents, NoticesRead } from "../../modules/notice/events"
import { tellUnread } from "../../sockets/inbox"

/** What somebody reads in one window is read in their others. */
export default async function tellUnreadCount({
  event: { data },
  container,
}: SubscriberArgs<NoticesRead>) {
  await tellUnread(container, [data])
}

export const config: SubscriberConfig = { event: NoticeEvents.READ }
