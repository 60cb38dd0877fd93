import { ContactMode } from "./rules"

export const CONTACT_KINDS = ["email", "link", "iban", "phone"] as const
export type ContactKind = (typeof CONTACT_KINDS)[number]
export type Found = { kind: ContactKind; start: number; end: number }

/** In the place of what was hidden; it does not tell how long that was. */
export const MASK = "•••••"

/** Whatever counts as a digit, letter for letter, so that places in the text stay the same. */
const plain = (text: string): string =>
  text
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/[＠﹫]/g, "@")
    .replace(/[．。｡]/g, ".")
    .replace(/[＋﹢]/g, "+")
    // Signs that nobody sees stand between digits to hide them.
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00a0\u202f]/g, " ")

const LOCAL = String.raw`[\p{L}\p{N}._%+-]{1,64}`
const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?`
const SPELLED_DOT = String.raw`(?:\s*[([{]\s*(?:dot|نقطه)\s*[)\]}]\s*|\s+(?:dot|نقطه)\s+)`
const ANY_DOT = String.raw`(?:\.|${SPELLED_DOT})`
const BRACKETED_AT = String.raw`\s*[([{]\s*(?:at|ات)\s*[)\]}]\s*`

/** `a@b.com`, `a (at) b.com`, `a at b dot com`. A bare "at" needs a spelled dot: "at home. Yes". */
const EMAIL = new RegExp(
  String.raw`${LOCAL}(?:(?:\s?@\s?|${BRACKETED_AT})${LABEL}(?:${ANY_DOT}${LABEL}){0,3}${ANY_DOT}\p{L}{2,24}` +
    String.raw`|\s+(?:at|ات)\s+${LABEL}(?:${SPELLED_DOT}${LABEL}){0,3}${SPELLED_DOT}\p{L}{2,24})(?![\p{L}\p{N}])`,
  "giu"
)

/** Ends of bare domains that are no words, so that a forgotten blank after a full stop is none. */
const TLDS = [
  ...["com", "net", "org", "info", "biz", "shop", "store", "online", "site", "app", "dev", "xyz"],
  ...["ir", "de", "uk", "fr", "nl", "ch", "ru", "tr", "ae", "eu", "io", "co", "ly", "gl", "cc"],
].join("|")
const LINK = new RegExp(
  String.raw`(?:https?:\/\/|www\.)[^\s<>"]{3,}` +
    String.raw`|(?<![\p{L}\p{N}@.-])(?:t\.me|wa\.me|m\.me)\/[^\s<>"]+` +
    String.raw`|(?<![\p{L}\p{N}@.-])(?:${LABEL}\.){1,4}(?:${TLDS})(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])(?:\/[^\s<>"]*)?`,
  "giu"
)

/** Checked by its own check digits, so a long number is rarely one by chance. */
const IBAN =
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/giu
/** Iranian account numbers are often written without their country. */
const BARE_SHEBA = /(?<!\d)\d{2}(?:[ -]?\d){22}(?!\d)/g

/** Between two digits of a phone number. */
const GAP = String.raw`(?:[\s.,\-–—()/\\*_•·|]{1,4}|\s*(?:dash|hyphen|dot|space|خط تیره|خط|فاصله|نقطه)\s*)?`
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\p{N}#])\+?\(?\d(?:${GAP}\d){6,19}(?![\p{L}\p{N}])`,
  "giu"
)
/** After these words any long number is one to call. */
const CALL_WORDS =
  /(?:call|whats ?app|telegram|viber|signal|text me|sms|tel|mobile|تماس|تلفن|موبایل|واتساپ|واتس اپ|تلگرام|زنگ بزن\p{L}*|پیامک)[\s:.,\-–]{0,4}(?:me|at|on|us|is|بگیرید|به)?[\s:.,\-–]{0,4}$/iu
const MONEY_AFTER =
  /^\s*(?:[$€£﷼]|usd|eur|gbp|irr|irt|rial|toman|ریال|تومان|تومن|dollars?|euros?)/iu

const DIGIT_WORDS = String.raw`(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|صفر|یک|دو|سه|چهار|پنج|شش|شیش|هفت|هشت|نه)`
/** Seven digits or more, in words. Nobody writes an amount like that. */
const SPELLED_NUMBER = new RegExp(
  String.raw`(?<!\p{L})(?:(?:double|triple)\s+)?${DIGIT_WORDS}(?:[\s,\-–.]+(?:(?:double|triple)\s+)?${DIGIT_WORDS}){6,}(?!\p{L})`,
  "giu"
)

/** Dates, times and amounts hold digits that no phone number is made of. */
const NO_PHONE = [
  // 2026-11-22, 1404/09/01
  /(?<!\d)(?:13|14|19|20)\d\d([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)/g,
  // 22.11.2026, 11/22/2026
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|[12]\d|3[01])\1(?:13|14|19|20)\d\d(?!\d)/g,
  // 22.11.26
  /(?<![\d.])(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|[12]\d|3[01])\1\d\d(?![-/. ]?\d)/g,
  // 10:30, 10:30:00
  /(?<!\d)[012]?\d:[0-5]\d(?::[0-5]\d)?(?!\d)/g,
  // 1,234,567.89 and 1.234.567,89
  /(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?:\.\d{1,3})?(?![\d,])/g,
  /(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?:,\d{1,3})?(?![\d.])/g,
  // 0.25, 12,5
  /(?<![\d.,])\d+[.,٫]\d{1,2}(?![\d.,])/g,
]

/**
 * Finds e-mail addresses, links, account and phone numbers in a message, in order and without
 * overlaps. Numbers that are prices, order numbers, sizes and dates are none.
 */
export function findContacts(text: string): Found[] {
  const words = plain(text)
  const found: Found[] = []
  const note = (kind: ContactKind, start: number, end: number) => {
    if (found.some((other) => start < other.end && other.start < end)) return
    found.push({ kind, start, end })
  }
  for (const { index, 0: match } of words.matchAll(EMAIL))
    note("email", index, index + match.length)
  for (const { index, 0: match } of words.matchAll(LINK)) note("link", index, index + match.length)
  for (const { index, 0: match } of words.matchAll(IBAN)) {
    const end = ibanLength(match)
    if (end) note("iban", index, index + end)
  }
  for (const { index, 0: match } of words.matchAll(BARE_SHEBA)) {
    if (isIban(`IR${match}`)) note("iban", index, index + match.length)
  }
  for (const { index, 0: match } of words.matchAll(SPELLED_NUMBER)) {
    note("phone", index, index + match.length)
  }
  const rest = NO_PHONE.reduce(
    (left, pattern) => left.replace(pattern, (match) => "x".repeat(match.length)),
    words
  )
  for (const { index, 0: match } of rest.matchAll(NUMBER)) {
    const end = index + match.length
    if (isPhone(match, words.slice(0, index), words.slice(end))) note("phone", index, end)
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Where the account number ends, as words may follow it; 0 when it is none. */
function ibanLength(match: string): number {
  for (let end = match.length; end >= 15; end--) {
    const isWhole = end === match.length || /[ -]/.test(match[end])
    if (isWhole && isIban(match.slice(0, end))) return end
  }
  return 0
}

/** The check digits of ISO 13616: the number, its head put last, is 1 modulo 97. */
function isIban(text: string): boolean {
  const signs = text.replace(/[ -]/g, "").toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(signs)) return false
  const numbers = [...(signs.slice(4) + signs.slice(0, 4))].map((sign) => parseInt(sign, 36))
  return numbers.reduce((rest, one) => (rest * (one > 9 ? 100 : 10) + one) % 97, 0) === 1
}

function isPhone(match: string, before: string, after: string): boolean {
  const digits = match.replace(/\D/g, "")
  const groups = match.match(/\d+/g)!
  if (MONEY_AFTER.test(after) || /[$€£﷼]\s?$/.test(before)) return false
  // With a country: +49 151 …, 0049 151 …
  const isInternational = match.startsWith("+") || /^\(?00[1-9]/.test(match)
  if (isInternational) return digits.length >= 8 && digits.length <= 17
  // With an area or a network: 0912 …, 021-…; or digit by digit. Sizes like 0 2 4 are none.
  const isSpelledOut = groups.every(({ length }) => length === 1)
  const isNational = digits.startsWith("0") && (groups[0].length > 1 || isSpelledOut)
  if (isNational && digits.length >= 9 && digits.length <= 12) return !/^00/.test(digits)
  // As in North America: (555) 123-4567.
  if (/^\+?\(?[2-9]\d{2}\)?[\s.-]{1,2}\d{3}[\s.-]\d{4}$/.test(match)) return true
  return digits.length <= 15 && CALL_WORDS.test(before.slice(-40))
}

/** The text with what was found hidden. */
export function maskContacts(text: string, found: readonly Found[]): string {
  const pieces = found.map(({ start }, i) => text.slice(i ? found[i - 1].end : 0, start))
  return [...pieces, text.slice(found.at(-1)?.end ?? 0)].join(MASK)
}

export type Judged = { body: string; contact_kinds: ContactKind[]; is_masked: boolean }

/** What becomes of a message in a mode; null when it is refused. */
export function judge(text: string, mode: ContactMode): Judged | { refused: ContactKind[] } {
  const found = mode === "off" ? [] : findContacts(text)
  const contact_kinds = CONTACT_KINDS.filter((kind) => found.some((one) => one.kind === kind))
  if (mode === "block" && found.length) return { refused: contact_kinds }
  const is_masked = mode === "mask" && found.length > 0
  return { body: is_masked ? maskContacts(text, found) : text, contact_kinds, is_masked }
}
