const REMOVED = "[removed]"
/** What is longer is cut: nobody reads it, and each character costs time. */
const LENGTH_MAX = 20_000

/** Query parameters whose values say nothing about anybody. */
const PLAIN_PARAMETERS = ["limit", "offset", "order", "fields"]
const PARAMETER = /([?&])([^=&\s#"'?]{1,100})=([^&\s#"']*)/g

/** A part of a path that is neither a word nor an id opens something: a link in a mail, a share. */
const SEGMENT = /\/([A-Za-z0-9_.~-]{20,})(?=[/?#\s"',)]|$)/g
const ID = /^[a-z][a-z_]*_[0-9A-Z]{26}$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const WORDS = /^[a-z]+([-_.][a-z0-9]{1,16})*$/

const NAMES =
  "pass(?:word|wd|phrase)|secret|token|authorization|cookie|set-cookie|api[-_]?key|otp|signature"
/** `"password": "x"`, `token=x`, `Authorization: Bearer x`; also when a word stands before the name. */
const NAMED = new RegExp(
  `((?:[\\w-]{0,40}[-_])?(?:${NAMES})\\\\?["']?\\s{0,3}[:=]\\s{0,3})` +
    `(\\\\"(?:(?!\\\\").){0,5000}(?:\\\\"|$)|"(?:[^"\\\\]|\\\\.){0,5000}(?:"|$)|'[^']{0,5000}'|` +
    `(?:Bearer |Basic )?[^\\s,;&"'}\\]]+)`,
  "gi"
)
/** Codes that are sent to people; a word that names an error stays. */
const CODE = /(\bcode\\?["']?\s{0,3}(?:[:=]|is)?\s{0,3}\\?["']?)\d{6,8}\b/gi

const SECRETS: [RegExp, string][] = [
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, `$1 ${REMOVED}`],
  [/\beyJ[\w-]{5,}\.[\w-]+\.[\w-]*/g, REMOVED],
  [/\b(?:whsec|sk_live|sk_test|rk_live|rk_test|sk)_[A-Za-z0-9+/=_-]{8,}/g, REMOVED],
  // A bot's token stands in the path of each of its calls.
  [/\b(?:bot)?\d{6,12}:[\w-]{30,}/g, REMOVED],
  [/:\/\/[^\s/@:"']{0,200}:[^\s@"']{1,500}@/g, `://${REMOVED}@`],
  [/\bconnect\.sid=[^;\s"']+/g, `connect.sid=${REMOVED}`],
  [/[\w.+%-]{1,64}(?:@|%40)[\w-]{1,63}(?:\.[\w-]{1,63})+/g, "[e-mail]"],
  [/(?:\+|%2B)\d[\d ().-]{6,20}\d/g, "[phone]"],
]

/** An address without what it asks for, and without parts that open something. */
export const redactUrl = (url: string): string =>
  url
    .replace(PARAMETER, (whole, mark: string, name: string) =>
      PLAIN_PARAMETERS.includes(name) ? whole : `${mark}${name}=${REMOVED}`
    )
    .replace(SEGMENT, (whole, segment: string) =>
      [ID, UUID, WORDS].some((shape) => shape.test(segment)) ? whole : `/${REMOVED}`
    )

/**
 * A text as it may stand in a log: without passwords, tokens, codes, keys, cookies, addresses and
 * numbers of people, and values of queries.
 */
export function redact(text: string): string {
  const cut = text.length > LENGTH_MAX ? `${text.slice(0, LENGTH_MAX)}…` : text
  let clean = cut
  for (const [secret, instead] of SECRETS) clean = clean.replace(secret, instead)
  clean = clean.replace(NAMED, `$1${REMOVED}`).replace(CODE, `$1${REMOVED}`)
  return redactUrl(clean)
}
