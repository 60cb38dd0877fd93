import { z } from "@medusajs/framework/zod"
import { listParams, oneOrMore, search } from "../../../lib/query-params"
import { CHANNELS, NOTICE_KEYS, RECIPIENT_TYPES } from "../../../modules/notice/catalogue"
import { MESSAGE_STATUSES } from "../../../modules/notice/rules"

const ID_LENGTH_MAX = 320
const SENT_CHANNELS = CHANNELS.filter((channel) => channel !== "inbox")

export const AdminListNoticeMessages = listParams({
  order: "-created_at",
  orderable: ["created_at", "send_after", "sent_at"],
}).extend({
  q: search,
  status: oneOrMore(MESSAGE_STATUSES),
  channel: oneOrMore(SENT_CHANNELS),
  key: oneOrMore(NOTICE_KEYS),
  recipient_type: oneOrMore(RECIPIENT_TYPES),
  recipient_id: z.string().min(1).max(ID_LENGTH_MAX).optional(),
})

export const AdminRetryNoticeMessages = z
  .object({
    status: z.literal("dead"),
    channel: z.enum(SENT_CHANNELS).optional(),
    key: z.enum(NOTICE_KEYS).optional(),
  })
  .strict()
export type AdminRetryNoticeMessages = z.infer<typeof AdminRetryNoticeMessages>
