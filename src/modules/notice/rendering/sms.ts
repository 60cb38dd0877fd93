import type { Brand } from "../brands"
import type { NoticeContent } from "../messages/content"
import type { Sites } from "../messages/sites"
import { addressOf } from "./links"

type Setting = { sites: Sites; brand: Pick<Brand, "name"> }

/** Three parts of a long text message. */
export const SMS_LENGTH_MAX = 480

/**
 * One character outside of the alphabet of text messages (GSM 7) halves what fits into one; these
 * are often typed by programs where people mean the plain ones.
 */
const PLAINER: Record<string, string> = {
  ...{ "‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "…": "..." },
  ...{ "–": "-", "—": "-", "\u00a0": " ", "\u202f": " ", "•": "-", "×": "x" },
}
const plainer = (text: string) =>
  text.replace(/[‘’‚“”„…–—\u00a0\u202f•×]/g, (character) => PLAINER[character])

/** The message as a text message. One with a code is not about anything else, and has no link. */
export function renderSms(content: NoticeContent, { sites, brand }: Setting): string {
  if (content.code) return withCode(content, sites)
  const address = addressOf(content.action, sites)
  const end = address ? ` ${address}` : ""
  const text = plainer(`${brand.name}: ${content.short}`)
  // An address that is cut leads nowhere; one of more than the whole message is left out.
  return end.length < SMS_LENGTH_MAX / 2
    ? cut(text, SMS_LENGTH_MAX - end.length) + end
    : cut(text, SMS_LENGTH_MAX)
}

/**
 * The last line tells phones for which site the code is, so that they offer it there and nowhere
 * else (WICG "origin-bound one-time codes").
 */
function withCode({ short, code }: NoticeContent, sites: Sites): string {
  const { protocol, hostname } = new URL(sites.storefront)
  const binding = protocol === "https:" ? `\n\n@${hostname} #${code}` : ""
  return cut(plainer(short), SMS_LENGTH_MAX - binding.length) + binding
}

function cut(text: string, max: number): string {
  if (text.length <= max) return text
  // Never half of a pair.
  return `${text.slice(0, max - 3).replace(/[\ud800-\udbff]$/, "")}...`
}
