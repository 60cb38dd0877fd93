import { z } from "@medusajs/framework/zod"
import { entity } from "../../../lib/openapi/answers"
import { AUDIENCES, CHANNELS, NOTICE_GROUPS, NOTICE_KEYS } from "../../../modules/notice/catalogue"
import { LOCALES } from "../../../modules/notice/messages/languages"
import { TEST_CHANNELS } from "../../../workflows/notice/send-test-message"

const channel = z.enum(CHANNELS)

/** Everything that people are told of. */
export const NoticeKeySchema = z.enum(NOTICE_KEYS).meta({ id: "NoticeKey" })

const description = {
  key: NoticeKeySchema,
  group: z.enum(NOTICE_GROUPS),
  audience: z.enum(AUDIENCES),
  channels: z.array(channel),
  optional_channels: z
    .array(channel)
    .describe("Channels that are off until somebody turns them on"),
  is_critical: z.boolean().describe("Whether nobody can turn it off"),
}

/** A notice, with the title of a sample. */
export const AdminNoticeTemplateRow = entity("AdminNoticeTemplateRow", {
  ...description,
  title: z.string(),
})

/** A notice as every channel would carry it, told of a sample. */
export const AdminNoticeTemplate = entity("AdminNoticeTemplate", {
  ...description,
  locale: z.enum(LOCALES),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  telegram: z.string(),
  sms: z.string(),
  inbox: z.object({ title: z.string(), body: z.string(), path: z.string().nullable() }).strict(),
})

/** Where a test message went. */
export const AdminTestMessage = entity("AdminTestMessage", {
  key: NoticeKeySchema,
  channel: z.enum(TEST_CHANNELS),
  to: z.string(),
})
