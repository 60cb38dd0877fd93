import { MedusaError } from "@medusajs/framework/utils"

/** A shopper waits for a request; the gateway's own pages take seconds on a bad day. */
const REQUEST_TIMEOUT_MS = 15_000
const PRODUCTION = "https://payment.zarinpal.com"
const SANDBOX = "https://sandbox.zarinpal.com"
const ANSWER_BYTES_MAX = 64 * 1024

export type ZarinpalOptions = {
  /** 36 characters; the key of the account. */
  merchant_id: string
  sandbox: boolean
  /** What one unit of a price in IRR is. */
  unit: "rial" | "toman"
  /** Instead of Zarinpal's own address. */
  api_url?: string
  /** The address of this server, to which shoppers come back. */
  public_url: string
  /** Longest wait for an answer; the default is fifteen seconds. */
  timeout_ms?: number
}

/**
 * What the gateway said. ok and refused are its word. timeout and error mean that nobody knows
 * whether it did what it was asked.
 */
export type Answer = {
  outcome: "ok" | "refused" | "timeout" | "error"
  code: string
  message: string
  data: Record<string, unknown>
}

export const VERIFIED = "100"
/** Verified before: money that was taken once. */
export const VERIFIED_BEFORE = "101"

type Body = Record<string, unknown>
const fieldsOf = (value: unknown): Body =>
  value && typeof value === "object" && !Array.isArray(value) ? (value as Body) : {}

/**
 * The calls of Zarinpal's payment API, version 4: https://www.zarinpal.com/docs/paymentGateway/
 * Every answer is `{ data, errors }`, of which one is empty.
 */
export class ZarinpalClient {
  readonly base: string

  constructor(private readonly options: ZarinpalOptions) {
    this.base = (options.api_url ?? (options.sandbox ? SANDBOX : PRODUCTION)).replace(/\/+$/, "")
  }

  /** Asks for a payment page; `data.authority` names it. */
  async request(payment: Body): Promise<Answer> {
    return await this.call("request", payment)
  }

  /** Takes the money that a shopper has paid. Until then it goes back by itself. */
  async verify(authority: string, amount: number): Promise<Answer> {
    return await this.call("verify", { authority, amount })
  }

  /** Says how a payment stands and changes nothing; `data.status`. */
  async inquire(authority: string): Promise<Answer> {
    return await this.call("inquiry", { authority })
  }

  /** Gives the whole of a verified payment back, within half an hour of it. */
  async reverse(authority: string): Promise<Answer> {
    return await this.call("reverse", { authority })
  }

  /** Where the shopper pays. */
  pageOf(authority: string): string {
    return `${this.base}/pg/StartPay/${encodeURIComponent(authority)}`
  }

  private async call(method: string, body: Body): Promise<Answer> {
    const timeout = this.options.timeout_ms ?? REQUEST_TIMEOUT_MS
    try {
      const response = await fetch(`${this.base}/pg/v4/payment/${method}.json`, {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/json" },
        body: JSON.stringify({ merchant_id: this.options.merchant_id, ...body }),
        redirect: "error",
        signal: AbortSignal.timeout(timeout),
      })
      return read(response.status, await response.text())
    } catch (error) {
      return unanswered(error, timeout)
    }
  }
}

function read(status: number, text: string): Answer {
  const body = parse(text)
  // A refusal comes with an HTTP error, too; what counts is whether the gateway itself answered.
  const data = fieldsOf(body.data)
  const errors = fieldsOf(body.errors)
  const code = String(data.code ?? errors.code ?? "")
  const message = String(data.message ?? errors.message ?? "")
  if ([VERIFIED, VERIFIED_BEFORE].includes(code)) return { outcome: "ok", code, message, data }
  if (code && status < 500) return { outcome: "refused", code, message, data }
  const said = `Zarinpal answered ${status} without a result`
  return { outcome: "error", code: `HTTP_${status}`, message: said, data: {} }
}

function parse(text: string): Body {
  if (text.length > ANSWER_BYTES_MAX) return {}
  try {
    return fieldsOf(JSON.parse(text))
  } catch {
    return {}
  }
}

function unanswered(error: unknown, timeout: number): Answer {
  // What fetch throws; its reason is one level deeper.
  const { name, message, cause } = error as Error & { cause?: unknown }
  if (name === "TimeoutError") {
    const late = `Zarinpal did not answer within ${timeout} ms`
    return { outcome: "timeout", code: "ETIMEDOUT", message: late, data: {} }
  }
  const code = String(fieldsOf(cause).code ?? "EUNREACHABLE")
  return { outcome: "error", code, message: `Zarinpal cannot be reached: ${message}`, data: {} }
}

/** Refuses settings that could never work, when the server starts. */
export function assertOptions({ merchant_id }: Partial<ZarinpalOptions>) {
  if (merchant_id?.length === 36) return
  const message = "ZARINPAL_MERCHANT_ID is not accepted; accepted: the 36 characters of the panel"
  throw new MedusaError(MedusaError.Types.INVALID_ARGUMENT, message)
}
