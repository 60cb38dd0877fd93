import { z } from "@medusajs/framework/zod"
import { entity } from "../../../lib/openapi/answers"
import { CHANNELS, NOTICE_GROUPS } from "../../../modules/notice/catalogue"
import { LOCALES } from "../../../modules/notice/messages/languages"

const minute = z.number().int().min(0).max(1439).nullable().describe("Minutes since midnight")

/** One notice, and where somebody is told of it. */
export const NoticePreference = entity("NoticePreference", {
  key: z.string(),
  group: z.enum(NOTICE_GROUPS),
  is_critical: z.boolean(),
  channels: z.array(
    z
      .object({
        channel: z.enum(CHANNELS),
        is_on: z.boolean(),
        is_locked: z.boolean().describe("It cannot be switched off"),
      })
      .strict()
  ),
})

/** How and when a person is told, whoever they are. */
export const preferences = {
  locale: z.enum(LOCALES),
  time_zone: z.string().describe("As IANA names it, such as Europe/Berlin"),
  quiet_from: minute.describe("In quiet hours nothing that can wait is sent; null for none"),
  quiet_to: minute,
  notices: z.array(NoticePreference),
}

/** What the customer who asks can be told, and what of it they are. */
export const StoreNoticePreferences = entity("StoreNoticePreferences", preferences)
