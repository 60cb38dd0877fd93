import { z } from "@medusajs/framework/zod"
import { entity } from "../../../lib/openapi/answers"
import { CHANNELS, NOTICE_GROUPS } from "../../../modules/notice/catalogue"
import { NoticeKeySchema } from "../notice-templates/schemas"

/** Minutes since midnight. */
const minute = z.number().int().nullable()

const notice = z
  .object({
    key: NoticeKeySchema,
    group: z.enum(NOTICE_GROUPS),
    is_critical: z.boolean(),
    channels: z.array(
      z
        .object({
          channel: z.enum(CHANNELS),
          is_on: z.boolean(),
          is_locked: z.boolean().describe("Whether it cannot be changed"),
        })
        .strict()
    ),
  })
  .strict()

/** All that somebody of the staff, and the staff as a whole, can be told, and what of it they are. */
export const AdminNotificationPreferences = entity("AdminNotificationPreferences", {
  locale: z.string(),
  time_zone: z.string(),
  quiet_from: minute,
  quiet_to: minute,
  notices: z.array(notice).describe("The caller's own"),
  shared_notices: z.array(notice).describe("The bell of all the staff, and the merchant's chat"),
})
