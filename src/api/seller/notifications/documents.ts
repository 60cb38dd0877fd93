import { z } from "@medusajs/framework/zod"
import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { InboxNotice } from "../../store/notifications/schemas"

const count = z.number().int().min(0)

export const sellerNotificationDocuments = documents("Notifications", {
  "GET /seller/notifications": {
    summary: "List own notifications",
    description:
      "The member's own, about this store and their account. Unread ones come first, then the newest.",
    answer: pageOf("notifications", InboxNotice, { unread_count: count }),
  },
  "POST /seller/notifications/:id/read": {
    summary: "Mark a notification as read",
    description: "Done again it changes nothing.",
    answer: one("notification", InboxNotice),
  },
  "POST /seller/notifications/read-all": {
    summary: "Mark all notifications as read",
    answer: one("read_count", count),
  },
})
