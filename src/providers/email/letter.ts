import { randomUUID } from "node:crypto"
import { ProviderSendNotificationDTO } from "@medusajs/framework/types"
import { DeliveryRefusal } from "../../lib/delivery-refusal"

type Mailbox = { name: string; address: string }
type Attachment = { filename: string; content: string; content_type?: string }

/** A mail that is ready to leave, by whichever way. */
export type Letter = {
  to: string
  from: Mailbox
  reply_to?: Mailbox
  subject: string
  text?: string
  html?: string
  /** Every way uses the same, so that a mailbox can tell that two are one. */
  message_id: string
  headers: Record<string, string>
  /** Base64. */
  attachments: Attachment[]
}
/** Sends it, and says under which id it was taken. Throws a `DeliveryRefusal`. */
export type SendLetter = (letter: Letter) => Promise<string>

const ADDRESS_LENGTH_MAX = 254
const ADDRESS = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+$/
const NAMED = /^\s*(.*?)\s*<([^<>]+)>\s*$/
const BREAKS = /\s*[\r\n]+\s*/g
const MESSAGE_ID = "message-id"
/** Told by the fields of a mail; a second one would contradict them. */
const OF_THE_LETTER = [MESSAGE_ID, "to", "cc", "bcc", "from", "reply-to", "subject", "date"]

const isText = (value: unknown): value is string => typeof value === "string" && value !== ""
const oneLine = (text: string) => text.replace(BREAKS, " ").trim()
const domainOf = (address: string) => address.slice(address.lastIndexOf("@") + 1)

/** Reads `Souk <souk@shop.example>` or an address alone. */
export function readMailbox(text: string): Mailbox {
  const line = oneLine(text)
  const [, name, address] = line.match(NAMED) ?? [undefined, "", line]
  return { name: name.replace(/^"(.*)"$/, "$1"), address }
}

/**
 * Makes a mail of a notification. Its `to` is one address: a list, or a line break, would reach
 * others than whom it is meant for.
 *
 * @param from when the notification names no sender
 */
export function letterOf(notification: ProviderSendNotificationDTO, from: string): Letter {
  const { to, content, provider_data } = notification
  if (!ADDRESS.test(to) || to.length > ADDRESS_LENGTH_MAX) {
    throw new DeliveryRefusal("This is not an e-mail address", { is_permanent: true })
  }
  const sender = readMailbox(notification.from || from)
  const given = Object.entries(provider_data?.headers ?? {}).filter(([, value]) => isText(value))
  const headers = given.map(([name, value]) => [oneLine(name), oneLine(String(value))])
  const isMessageId = ([name]: string[]) => name.toLowerCase() === MESSAGE_ID
  const own = `<${randomUUID()}@${domainOf(sender.address)}>`
  return {
    to,
    from: sender,
    reply_to: isText(provider_data?.reply_to) ? readMailbox(provider_data.reply_to) : undefined,
    subject: oneLine(content?.subject ?? ""),
    text: content?.text || undefined,
    html: content?.html || undefined,
    message_id: headers.find(isMessageId)?.[1] ?? own,
    headers: Object.fromEntries(
      headers.filter(([name]) => !OF_THE_LETTER.includes(name.toLowerCase()))
    ),
    attachments: (notification.attachments ?? []).map(({ filename, content, content_type }) => ({
      filename: oneLine(filename),
      content,
      content_type,
    })),
  }
}
