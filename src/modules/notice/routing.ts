import { z } from "@medusajs/framework/zod"
import { Channel, CHANNELS, CHANNELS_OF, NOTICES, NoticeDefinition, NoticeKey } from "./catalogue"
import type { NewNotice, Recipient } from "./telling"

/** What a person said of a notice and a channel, by `wishName`. */
export type Wishes = ReadonlyMap<string, boolean>
export const wishName = (key: string, channel: string) => `${key}:${channel}`

/** RFC 5321. */
const EMAIL_LENGTH_MAX = 254
const email = z.email().max(EMAIL_LENGTH_MAX)
const E164 = /^\+[1-9]\d{6,14}$/

/**
 * Whether a notice goes over a channel to a person with these wishes. A critical notice is not
 * asked about: without it a person loses money or an account.
 */
export function isOn(key: NoticeKey, channel: Channel, wish: boolean | undefined): boolean {
  const { channels, is_critical }: NoticeDefinition = NOTICES[key]
  if (channels.includes(channel)) return is_critical ? true : (wish ?? true)
  return wish ?? false
}

/** All channels that a notice can have for a kind of recipient, whether they are on or not. */
export function possibleChannels(
  key: NoticeKey,
  type: Recipient["type"],
  carried: readonly Channel[]
): Channel[] {
  const { audience, channels, optional = [] }: NoticeDefinition = NOTICES[key]
  const reach = CHANNELS_OF[audience][type] ?? []
  const known = [...channels, ...optional]
  return CHANNELS.filter(
    (channel) => known.includes(channel) && reach.includes(channel) && carried.includes(channel)
  )
}

/**
 * The channels of one notice. Channels that it names itself are on unless the person switched them
 * off: a code goes where it was asked for.
 */
export function channelsFor(
  { key, recipient, channels: named }: Pick<NewNotice, "key" | "recipient" | "channels">,
  wishes: Wishes,
  carried: readonly Channel[]
): Channel[] {
  const { is_critical }: NoticeDefinition = NOTICES[key]
  return possibleChannels(key, recipient.type, carried).filter((channel) => {
    const wish = wishes.get(wishName(key, channel))
    if (!named) return isOn(key, channel, wish)
    return named.includes(channel) && (is_critical || wish !== false)
  })
}

/** Channels that ring, and so keep quiet hours. */
export const LOUD: readonly Channel[] = ["email", "telegram", "sms"]

export type Chats = {
  /** The merchant's own. */
  merchant: string | null
  /** By store. */
  of: ReadonlyMap<string, string>
}

/** Where a message goes; null when the recipient cannot be reached so, a broken address included. */
export function addressOf(channel: Channel, recipient: Recipient, chats: Chats): string | null {
  const { type, id } = recipient
  if (channel === "email") return email.safeParse(recipient.email?.trim()).data ?? null
  if (channel === "sms") return recipient.phone?.match(E164)?.[0] ?? null
  if (channel === "telegram")
    return type === "merchant" ? chats.merchant : (chats.of.get(id) ?? null)
  // The bell of the merchant's staff is everybody's.
  return type === "merchant" ? "" : id
}
