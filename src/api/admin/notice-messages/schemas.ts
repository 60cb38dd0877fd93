import { z } from "@medusajs/framework/zod"
import { eachOf, entity, moment } from "../../../lib/openapi/answers"
import { CHANNELS, RECIPIENT_TYPES } from "../../../modules/notice/catalogue"
import { MESSAGE_STATUSES } from "../../../modules/notice/rules"

const count = z.number().int()
const channel = z.enum(CHANNELS)

/** One message to one person over one channel. What it says is made when it is sent. */
export const AdminNoticeMessageRow = entity("AdminNoticeMessageRow", {
  id: z.string(),
  key: z.string().describe("Which notice it tells"),
  event_key: z.string().describe("What happened; the same is told once"),
  channel,
  recipient_type: z.enum(RECIPIENT_TYPES),
  recipient_id: z.string(),
  to: z.string().describe("An e-mail address, a phone number, a chat, or the user's id"),
  locale: z.string(),
  status: z.enum(MESSAGE_STATUSES),
  attempts: count,
  notice_count: count.describe("How many notices it tells; several are a digest"),
  priority: count.describe("Smaller goes first"),
  send_after: moment,
  expires_at: moment.nullable().describe("Later it is of no use and not sent"),
  provider: z.string().nullable(),
  external_id: z.string().nullable(),
  last_error: z.string().nullable(),
  sent_at: moment.nullable(),
  created_at: moment,
  updated_at: moment,
})

/** A message with what it says; codes and links' tokens are dots. */
export const AdminNoticeMessage = entity("AdminNoticeMessage", {
  ...AdminNoticeMessageRow.shape,
  preview: z
    .object({
      subject: z.string().nullable(),
      html: z.string().nullable(),
      text: z.string().nullable(),
    })
    .strict()
    .nullable()
    .describe("Null for a notice that is told no more"),
})

/** How the outbox is doing. */
export const AdminOutboxCounts = entity("AdminOutboxCounts", {
  counts: eachOf(MESSAGE_STATUSES, count),
  oldest_pending_at: moment.nullable(),
  paused: z
    .array(z.object({ channel, paused_until: moment }).strict())
    .describe("Channels that wait, because their provider asked for it or fails"),
  sent_last_day: eachOf(CHANNELS, count.optional()).describe(
    "By channel; one without messages is left out"
  ),
  channels: z.array(channel).describe("Channels that have a provider"),
})
