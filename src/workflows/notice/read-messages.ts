import { MedusaContainer } from "@medusajs/framework/types"
import { NOTICE_MODULE } from "../../modules/notice"
import { isNoticeKey } from "../../modules/notice/catalogue"
import { PRIORITY } from "../../modules/notice/rules"
import NoticeModuleService from "../../modules/notice/service"
import { NoticeMessageRow } from "../../modules/notice/storage"
import { renderMessage } from "./write-message"

const MASK = "••••••"

export type MessagePreview = { subject: string | null; html: string | null; text: string | null }

const noticesIn = (scope: MedusaContainer) => scope.resolve<NoticeModuleService>(NOTICE_MODULE)

/** How the outbox is doing. */
export const countMessages = async (scope: MedusaContainer, now: Date) =>
  await noticesIn(scope).countMessages(now)

/** What a message says; codes and links' tokens are dots. Null for a notice that is told no more. */
export async function previewMessage(
  scope: MedusaContainer,
  id: string
): Promise<MessagePreview | null> {
  const notices = noticesIn(scope)
  const message: NoticeMessageRow = await notices.retrieveNoticeMessage(id)
  const { key, facts, more_facts } = message
  if (!isNoticeKey(key)) return null
  const sender = { brand: await notices.readBrand(), options: notices.options }
  const secret = message.priority === PRIORITY.code ? MASK : null
  // The column holds a list of facts or nothing.
  const more = more_facts as object[] | null
  const written = { ...message, key, facts, more_facts: more }
  // Whoever looks must not switch off what another is told.
  const { subject, text, ...rest } = await renderMessage(written, sender, secret, null)
  return { subject, text, html: "html" in rest ? rest.html : null }
}
