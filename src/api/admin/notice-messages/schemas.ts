import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { CHANNELS, RECIPIENT_TYPES } from "../../../modules/notice/catalogue"
import { MESSAGE_STATUSES } from "../../../modules/notice/rules"

const count = z.number().int()
const channel = z.enum(CHANNELS)

/** One message to one person over one channel. What it says is made when it is sent. */
export const AdminNoticeMessageRow = entity("AdminNoticeMessageRow", {
  id: z.string(),
  /** Which notice it tells. */
  key: z.string(),
  /** What happened; the same is told once. */
  event_key: z.string(),
  channel,
  recipient_type: z.enum(RECIPIENT_TYPES),
  recipient_id: z.string(),
  /** An e-mail address, a phone number, a chat, or the user's id. */
  to: z.string(),
  locale: z.string(),
  status: z.enum(MESSAGE_STATUSES),
  attempts: count,
  /** How many notices it tells; several are a digest. */
  notice_count: count,
  /** Smaller goes first. */
  priority: count,
  send_after: moment,
  /** It is of no use later. */
  expires_at: moment.nullable(),
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
  /** Null for a notice that is told no more. */
  preview: z
    .object({
      subject: z.string().nullable(),
      html: z.string().nullable(),
      text: z.string().nullable(),
    })
    .strict()
    .nullable(),
})

/** How the outbox is doing. */
export const AdminOutboxCounts = entity("AdminOutboxCounts", {
  counts: z.record(z.enum(MESSAGE_STATUSES), count),
  oldest_pending_at: moment.nullable(),
  /** Channels that wait, because their provider asked for it or fails. */
  paused: z.array(z.object({ channel, paused_until: moment }).strict()),
  /** By channel; one without messages is left out. */
  sent_last_day: z.partialRecord(channel, count),
  /** Channels that have a provider. */
  channels: z.array(channel),
})
