/**
 * What of a call may be written down. Nothing is known to be harmless but what is listed here: a
 * field that a provider adds tomorrow stays out until somebody lists it.
 */

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** Facts of a payment. Texts among them are cleaned as well, see `cleanText`. */
const ALLOWED_FIELDS = new Set([
  ...["action", "amount", "amount_received", "amount_capturable", "currency", "currency_code"],
  ...["id", "object", "status", "code", "type", "message", "outcome", "livemode", "created"],
  ...["authority", "unit", "sandbox", "fee", "fee_type", "ref_id", "card_pan", "session_id"],
  ...["decline_code", "payment_method_types", "capture_method", "cancellation_reason"],
  ...["last_payment_error", "next_action", "latest_charge", "canceled_at", "verified_at"],
  ...["reversed_at", "requested_at", "idempotency_key", "data", "context", "metadata"],
  ...["last_answer", "reference", "by_hand", "used_for"],
])
/** Ids of the provider and of ours: they name things, and digits in them are no card. */
const ID_FIELDS = new Set(["id", "session_id", "idempotency_key", "latest_charge", "used_for"])
const ID = /^(pi|ch|py|re|seti|cus|acct|payses|pay|capt|ref|refund)_[A-Za-z0-9]{4,64}$/
const AUTHORITY = /^[AS][A-Za-z0-9]{20,50}$/

export const TEXT_LENGTH_MAX = 300
const LIST_LENGTH_MAX = 10
const DEPTH_MAX = 5
/** A row is a note, not an archive. */
export const REDACTED_BYTES_MAX = 4_096
const HIDDEN = "[hidden]"

const SECRET = /\b(?:sk|rk|pk|whsec|pi|seti|src)_[A-Za-z0-9]*_?[A-Za-z0-9_]{8,}/g
const UUID = /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi
const EMAIL = /[^\s@"'<>]{1,64}@[^\s@"'<>]{1,255}/g
const CARD = /(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g
const PHONE = /(?<!\w)(?:\+|00|0)\d(?:[ -]?\d){8,13}(?!\d)/g

/** Without card numbers, keys, e-mail addresses and phone numbers; at most `TEXT_LENGTH_MAX`. */
export function cleanText(text: string): string {
  const clean = text
    .slice(0, TEXT_LENGTH_MAX * 2)
    .replace(SECRET, HIDDEN)
    .replace(UUID, HIDDEN)
    .replace(EMAIL, HIDDEN)
    .replace(CARD, maskCard)
    .replace(PHONE, HIDDEN)
  return clean.length > TEXT_LENGTH_MAX ? `${clean.slice(0, TEXT_LENGTH_MAX)}…` : clean
}

/** 6037997512345678 → 603799******5678, which is what receipts show. */
function maskCard(number: string): string {
  const digits = number.replace(/\D/g, "")
  return `${digits.slice(0, 6)}${"*".repeat(digits.length - 10)}${digits.slice(-4)}`
}

/** The listed fields of a value, cleaned and bounded; null when nothing is left. */
export function redact(value: unknown): Record<string, Json> | null {
  const kept = keep(value, 0, "")
  if (!kept || typeof kept !== "object" || Array.isArray(kept)) return null
  if (!Object.keys(kept).length) return null
  return JSON.stringify(kept).length > REDACTED_BYTES_MAX ? { message: "too long to keep" } : kept
}

function keep(value: unknown, depth: number, field: string): Json | undefined {
  if (value === null || typeof value === "boolean") return value
  if (typeof value === "number") return keepNumber(value)
  if (typeof value === "bigint") return cleanText(String(value))
  if (typeof value === "string") return isId(field, value) ? value : cleanText(value)
  if (typeof value !== "object" || depth >= DEPTH_MAX) return undefined
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (Array.isArray(value)) return keepList(value, depth, field)
  return keepFields(value, depth)
}

/** No amount has thirteen digits; a card number has. */
const keepNumber = (value: number): Json =>
  Number.isFinite(value) && Math.abs(value) < 1e12 ? value : cleanText(String(value))

const keepList = (values: unknown[], depth: number, field: string): Json[] =>
  values.slice(0, LIST_LENGTH_MAX).flatMap((one) => keep(one, depth + 1, field) ?? [])

function keepFields(value: object, depth: number): { [key: string]: Json } {
  const kept: { [key: string]: Json } = {}
  for (const [field, inner] of Object.entries(value)) {
    if (!ALLOWED_FIELDS.has(field)) continue
    const clean = keep(inner, depth + 1, field)
    if (clean !== undefined && !isEmpty(clean)) kept[field] = clean
  }
  return kept
}

const isId = (field: string, text: string) =>
  (field === "authority" && AUTHORITY.test(text)) || (ID_FIELDS.has(field) && ID.test(text))

const isEmpty = (value: Json) =>
  typeof value === "object" && value !== null && Object.keys(value).length === 0
