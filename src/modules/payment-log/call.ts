import { BigNumberInput } from "@medusajs/framework/types"
import { BigNumber, defaultCurrencies } from "@medusajs/framework/utils"
import { toMinor } from "../../lib/money"
import { cleanText, redact } from "./redact"
import { PaymentAction, PaymentOutcome } from "./rules"

/** A call as it is written down: a row without its id. */
export type PaymentCall = {
  provider_id: string
  action: PaymentAction
  outcome: PaymentOutcome
  code: string | null
  message: string | null
  session_id: string | null
  payment_id: string | null
  reference: string | null
  /** Whole minor units. */
  amount: number | null
  /** Major units of a currency that the call does not name, like that of a refund. */
  asked?: string | null
  currency_code: string | null
  decimals: number | null
  duration_ms: number
  request: Record<string, unknown> | null
  response: Record<string, unknown> | null
  called_at: Date
}

type Fields = Record<string, unknown>
/** How a call went: `answer` is what it gave, or `error` what it threw. */
export type Course = { input: unknown; answer?: unknown; error?: unknown }

const CODE_LENGTH_MAX = 60
const REFUSED_STATUSES = ["error", "canceled"]
const REFUSED_TYPES = ["not_allowed", "invalid_data", "not_found"]
const REFUSED_BY_STRIPE = ["StripeCardError", "StripeInvalidRequestError"]
const TIMED_OUT = /time(d)?[ -]?out|ETIMEDOUT|ESOCKETTIMEDOUT|AbortError/i

const fieldsOf = (value: unknown): Fields =>
  value && typeof value === "object" ? (value as Fields) : {}
const textOf = (value: unknown): string | null =>
  typeof value === "string" || typeof value === "number" ? String(value) : null

/** What kind of thing an id names is in its first letters: payses_…, pay_…. */
const idOf = (prefix: string, ...candidates: unknown[]) =>
  candidates.map(textOf).find((id) => id?.startsWith(`${prefix}_`)) ?? null

/** What a provider calls a payment: Zarinpal an authority, Stripe a payment intent. */
const referenceOf = (data: Fields) => textOf(data.authority) ?? idOf("pi", data.id)

/** The facts of a call, from what a payment provider is given and what it gives back. */
export function describeCall(action: PaymentAction, { input, answer, error }: Course) {
  const { data, context, ...asked } = fieldsOf(input)
  const before = fieldsOf(data)
  // What a session was made from may be another session, which the provider knows by another name.
  const isNew = action === "initiate"
  const given = fieldsOf(answer)
  const after = fieldsOf(given.data)
  const { idempotency_key } = fieldsOf(context)
  const sessions = [before, after].flatMap((one) => [
    one.session_id,
    fieldsOf(one.metadata).session_id,
  ])
  return {
    ...amountOf(asked, before, after),
    ...outcomeOf({ given, after, error }),
    session_id: idOf("payses", ...sessions, idempotency_key),
    payment_id: idOf("pay", idempotency_key),
    reference: referenceOf(after) ?? (isNew ? null : referenceOf(before)),
    request: redact({ ...asked, data, context: { idempotency_key } }),
    response: error === undefined ? redact(given) : null,
  }
}

function amountOf(asked: Fields, before: Fields, after: Fields) {
  const currency = textOf(asked.currency_code ?? after.currency ?? before.currency)
  const currency_code = currency?.toLowerCase() ?? null
  const known = currency && defaultCurrencies[currency.toUpperCase()]
  const decimals = known ? known.decimal_digits : null
  if (asked.amount === undefined) return { amount: null, currency_code, decimals: null }
  if (decimals === null) {
    return { amount: null, currency_code, decimals, asked: majorOf(asked.amount) }
  }
  const amount = minorOf(asked.amount, decimals)
  return { amount, currency_code, decimals: amount === null ? null : decimals }
}

function majorOf(amount: unknown): string | null {
  try {
    return String(new BigNumber(amount as BigNumberInput).numeric)
  } catch {
    return null
  }
}

function minorOf(amount: unknown, decimals: number): number | null {
  try {
    // The platform hands over a number, a text, or one of its own big numbers.
    const minor = toMinor(new BigNumber(amount as BigNumberInput).numeric, decimals)
    return Number.isSafeInteger(minor) ? minor : null
  } catch {
    return null
  }
}

/**
 * A provider of ours says in `data.last_answer` what its gateway said, because to the platform an
 * answer that never came is no error. Others throw, or give a status.
 */
function outcomeOf({ given, after, error }: { given: Fields; after: Fields; error: unknown }) {
  if (error !== undefined) return outcomeOfError(error)
  const told = fieldsOf(after.last_answer)
  const status = textOf(given.status)
  const outcome =
    (told.outcome as PaymentOutcome | undefined) ??
    (status && REFUSED_STATUSES.includes(status) ? "refused" : "ok")
  const failure = fieldsOf(after.last_payment_error)
  const message = textOf(told.message ?? failure.message)
  return {
    outcome,
    code: codeOf(told.code ?? failure.code),
    message: message === null ? null : cleanText(message),
  }
}

function outcomeOfError(error: unknown) {
  const thrown = fieldsOf(error)
  const message = error instanceof Error ? error.message : String(error)
  const type = textOf(thrown.type) ?? ""
  const isRefusal = REFUSED_TYPES.includes(type) || REFUSED_BY_STRIPE.includes(type)
  const late = TIMED_OUT.test(`${message} ${textOf(thrown.code)} ${textOf(thrown.name)}`)
  const outcome: PaymentOutcome =
    (thrown.outcome as PaymentOutcome | undefined) ??
    (late ? "timeout" : isRefusal ? "refused" : "error")
  return { outcome, code: codeOf(thrown.code ?? thrown.type), message: cleanText(message) }
}

function codeOf(code: unknown): string | null {
  const text = textOf(code)
  return text === null ? null : cleanText(text).slice(0, CODE_LENGTH_MAX)
}
