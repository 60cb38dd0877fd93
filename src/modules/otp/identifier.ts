import { z } from "@medusajs/framework/zod"
import { parsePhoneNumberFromString } from "libphonenumber-js/mobile"
import type { CodeChannel } from "./rules"

/** Longest e-mail address (RFC 5321). */
export const EMAIL_LENGTH_MAX = 254
/** Longest phone number that is looked at, with all signs between its digits. */
export const PHONE_LENGTH_MAX = 40
export const IDENTIFIER_LENGTH_MAX = EMAIL_LENGTH_MAX

export const ACCEPTED: Record<CodeChannel, string> = {
  email: "an e-mail address like ann@example.com",
  sms: "a mobile number with its country code, like +4915112345678",
}

const emailAddress = z.email().max(EMAIL_LENGTH_MAX)

/** Lower case; null when it is no e-mail address. */
export function asEmail(text: string): string | null {
  const { success, data } = emailAddress.safeParse(text.trim().toLowerCase())
  return success ? data : null
}

/** E.164; null when it is no mobile number with its country code. */
export function asPhone(text: string): string | null {
  const typed = plainDigits(text.trim())
  if (typed.length > PHONE_LENGTH_MAX || !typed.startsWith("+")) return null
  const number = parsePhoneNumberFromString(typed, { extract: false })
  return number?.isValid() && !number.ext ? number.number : null
}

/** One spelling of what people type in many; null when no message could get there. */
export const asIdentifier = (channel: CodeChannel, text: string): string | null =>
  channel === "email" ? asEmail(text) : asPhone(text)

export const channelOf = (identifier: string): CodeChannel =>
  identifier.startsWith("+") ? "sms" : "email"

/** Whether a number that somebody typed is this one; it may be typed as people of its country do. */
export function isSamePhone(typed: string | null | undefined, e164: string): boolean {
  if (!typed || typed.length > PHONE_LENGTH_MAX) return false
  const country = parsePhoneNumberFromString(e164)?.country
  return parsePhoneNumberFromString(plainDigits(typed), country)?.number === e164
}

/** Enough of an address to know it again, too little to write to it. */
export function masked(identifier: string): string {
  if (channelOf(identifier) === "sms") {
    return `${identifier.slice(0, 3)}${"•".repeat(identifier.length - 6)}${identifier.slice(-3)}`
  }
  const at = identifier.lastIndexOf("@")
  return `${identifier.slice(0, 1)}•••${identifier.slice(at)}`
}

const ARABIC_ZERO = 0x660
const PERSIAN_ZERO = 0x6f0

/** Digits as keyboards of Arabic and Persian write them become those that machines read. */
export const plainDigits = (text: string): string =>
  text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - ARABIC_ZERO))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - PERSIAN_ZERO))
