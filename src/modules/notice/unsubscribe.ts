import { timingSafeEqual } from "node:crypto"
import { fingerprint } from "../../lib/seal"
import { isNoticeKey, NoticeDefinition, NoticeKey, NOTICES, RECIPIENT_TYPES } from "./catalogue"
import type { Who } from "./choices"

/** What a link in a mail switches off. */
export type Unsubscription = Who & { key: NoticeKey }

const PURPOSE = "notice-unsubscribe"
/** Hexadecimal digits of the signature: 128 bits. */
const SIGNATURE_LENGTH = 32
export const TOKEN_LENGTH_MAX = 1000

const signatureOf = (text: string, secret: string) =>
  fingerprint(text, secret, PURPOSE).slice(0, SIGNATURE_LENGTH)

/**
 * A text that lets whoever has it switch off the mails of one notice for one person, and nothing
 * else. It names both in the clear, as the mail does that it stands in, and never ends: a mail may
 * be read years later.
 */
export function unsubscribeToken({ type, id, key }: Unsubscription, secret: string): string {
  const text = Buffer.from(JSON.stringify([type, id, key])).toString("base64url")
  return `${text}.${signatureOf(text, secret)}`
}

/** Null for anything but a token that was made here. */
export function readUnsubscribeToken(token: string, secret: string): Unsubscription | null {
  const [text, signature, ...rest] = token.slice(0, TOKEN_LENGTH_MAX).split(".")
  if (!text || signature?.length !== SIGNATURE_LENGTH || rest.length) return null
  const [given, expected] = [signature, signatureOf(text, secret)].map((one) => Buffer.from(one))
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  // Only what was signed here gets to this line, so it can be read.
  const [type, id, key] = JSON.parse(Buffer.from(text, "base64url").toString("utf8"))
  return RECIPIENT_TYPES.includes(type) && isNoticeKey(key) ? { type, id, key } : null
}

/** Null for what cannot be switched off. */
export function unsubscribeUrl(
  { type, id, key }: Unsubscription,
  { secrets_key, public_url }: { secrets_key: string; public_url: string }
): string | null {
  const { is_critical }: NoticeDefinition = NOTICES[key]
  if (is_critical) return null
  const token = unsubscribeToken({ type, id, key }, secrets_key)
  return `${public_url.replace(/\/+$/, "")}/unsubscribe/${token}`
}
