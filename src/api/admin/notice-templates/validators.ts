import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { EMAIL_LENGTH_MAX } from "../../../modules/notice/brand"
import { LOCALES } from "../../../modules/notice/messages/languages"
import { TEST_CHANNELS } from "../../../workflows/notice/send-test-message"

const locale = z.enum(LOCALES).optional()

export const AdminReadNoticeTemplates = z.object({ locale }).strict()
export type AdminReadNoticeTemplates = z.infer<typeof AdminReadNoticeTemplates>

const email = accepts("an email address like sam@example.com")
const chat = accepts("the id of a chat, like -1001234567890, or the name of a channel, like @shop")
const phone = accepts("a phone number like +4915112345678")

const receiver = {
  email: z.email({ error: email }).max(EMAIL_LENGTH_MAX),
  telegram: z.string({ error: chat }).regex(/^(-?\d{1,20}|@\w{5,32})$/, { error: chat }),
  sms: z.string({ error: phone }).regex(/^\+[1-9]\d{6,14}$/, { error: phone }),
}
const [byEmail, byTelegram, bySms] = TEST_CHANNELS.map((channel) =>
  z.object({ channel: z.literal(channel), to: receiver[channel].optional(), locale }).strict()
)

export const AdminSendTestMessage = z.discriminatedUnion("channel", [byEmail, byTelegram, bySms], {
  error: accepts(TEST_CHANNELS.join(", ")),
})
export type AdminSendTestMessage = z.infer<typeof AdminSendTestMessage>
