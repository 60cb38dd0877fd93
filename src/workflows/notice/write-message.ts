import { CreateNotificationDTO } from "@medusajs/framework/types"
import { DeliveryRefusal } from "../../lib/delivery-refusal"
import { unseal } from "../../lib/seal"
import type { Brand } from "../../modules/notice/brands"
import type { ClaimedMessage } from "../../modules/notice/dispatch"
import type { NoticeContent, Telltale } from "../../modules/notice/messages/content"
import { contentOf } from "../../modules/notice/messages/content-of"
import { sitesOf } from "../../modules/notice/messages/sites"
import { renderEmail } from "../../modules/notice/rendering/email"
import { renderSms } from "../../modules/notice/rendering/sms"
import { renderTelegram } from "../../modules/notice/rendering/telegram"
import { SECRET_PURPOSE } from "../../modules/notice/rules"
import type { NoticeOptions } from "../../modules/notice/storage"
import { unsubscribeUrl } from "../../modules/notice/unsubscribe"

/** What a message is made of, apart from its secret. */
export type WrittenMessage = Pick<
  ClaimedMessage,
  | "id"
  | "key"
  | "channel"
  | "recipient_type"
  | "recipient_id"
  | "facts"
  | "more_facts"
  | "notice_count"
  | "locale"
  | "time_zone"
>
export type Sender = { brand: Brand; options: NoticeOptions }

/** The rows of the platform that are ours name this as what they are about. */
export const RESOURCE_TYPE = "notice_message"

const urlOf = (
  { recipient_type: type, recipient_id: id, key }: WrittenMessage,
  { options }: Sender
) => unsubscribeUrl({ type, id, key }, options)

/**
 * What the message says, in the words and the markup of its channel.
 *
 * @param unsubscribe_url null for what cannot be switched off
 */
export async function renderMessage(
  message: WrittenMessage,
  sender: Sender,
  secret: string | null,
  unsubscribe_url: string | null
) {
  const { key, facts, more_facts, notice_count, locale, time_zone, channel } = message
  const { brand, options } = sender
  // The row was written of a notice, whose type pairs a key with its facts.
  const tale = { key, facts, more_facts: more_facts ?? [], notice_count, secret } as Telltale
  const content: NoticeContent = contentOf(tale, { locale, time_zone, brand: brand.name })
  const sites = sitesOf(brand.storefront_url, options.public_url)
  const setting = { brand, locale, sites, unsubscribe_url }
  if (channel === "email") return await renderEmail(content, setting)
  const { title: subject, body } = content
  if (channel === "telegram") return { subject, text: renderTelegram(content, { sites, locale }) }
  if (channel === "sms") return { subject, text: renderSms(content, { sites, brand }) }
  return { subject, text: body }
}

/** The message as the platform's notification module takes it. */
export async function writeMessage(
  message: ClaimedMessage,
  sender: Sender
): Promise<CreateNotificationDTO> {
  const { id, key, event_key, channel, to, recipient_type, recipient_id, claim_count } = message
  const secret = message.secret && openSecret(message.secret, sender)
  const unsubscribe_url = urlOf(message, sender)
  const content = await renderMessage(message, sender, secret, unsubscribe_url)
  const isAccount = ["customer", "user"].includes(recipient_type)
  return {
    ...{ to, channel, template: key, trigger_type: event_key },
    ...{ resource_type: RESOURCE_TYPE, resource_id: id },
    receiver_id: isAccount ? recipient_id : null,
    // The platform never sends the same key again, not even after a failure.
    idempotency_key: `${id}:${claim_count}`,
    // Both are stored. The bell has nothing else; of the others it would only be a copy.
    data: channel === "feed" ? { title: content.subject, description: content.text } : null,
    provider_data: channel === "email" ? mailSettings(message, sender, unsubscribe_url) : null,
    content: channel === "feed" ? null : content,
  }
}

function openSecret(sealed: string, { options }: Sender): string {
  try {
    return unseal(sealed, options.secrets_key, SECRET_PURPOSE)
  } catch {
    const words = "Its secret cannot be read; SECRETS_KEY was another when it was written"
    throw new DeliveryRefusal(words, { is_permanent: true })
  }
}

/**
 * The Message-ID is the same at every try, so that a mail that left twice can be known as one. With
 * the other headers the reader's programme shows a button for unsubscribing (RFC 2369, RFC 8058).
 */
function mailSettings(message: ClaimedMessage, sender: Sender, url: string | null) {
  const { hostname } = new URL(sender.options.public_url)
  const { support_email } = sender.brand
  return {
    headers: {
      "Message-ID": `<${message.id}@${hostname}>`,
      ...(url && {
        "List-Unsubscribe": `<${url}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      }),
    },
    ...(support_email && { reply_to: support_email }),
  }
}
