import { Client } from "@sendgrid/client"
import type { ClientRequest } from "@sendgrid/client/src/request"
import { MailService } from "@sendgrid/mail"
import { DeliveryRefusal } from "../../lib/delivery-refusal"
import { retryAfterMs } from "../../lib/retry-after"
import { Letter, SendLetter } from "./letter"

const ACCEPTED = 202
const TOO_MANY = 429
/** SendGrid answers with a few lines; whatever is more comes from something else. */
const ANSWER_BYTES_MAX = 100_000
/** SendGrid refuses a mail that brings them; the rest of its list is told by fields of its own. */
const ITS_OWN = ["received", "dkim-signature", "content-type", "content-transfer-encoding"]
/** About the one to whom it goes, such as `personalizations.0.to.0.email`. */
const ABOUT_RECIPIENT = /^(personalizations\.\d+\.)?to\b/

type Answer = { headers?: Record<string, unknown>; body?: unknown }
/** What errors of SendGrid's client carry; those of the network have no response. */
type Trouble = { code?: number | string; message?: string; response?: Answer }

/** How axios calls a wait that was too long: for a connection, for a word, for the whole answer. */
const TOO_SLOW = ["ERR_CANCELED", "ECONNABORTED", "ETIMEDOUT"]

/** Waits so long for the whole of an answer, reads so much of it, and follows it nowhere. */
class BoundedClient extends Client {
  constructor(private readonly timeout_ms: number) {
    super()
  }

  /** What it returns goes to axios. */
  createRequest(data: ClientRequest) {
    const bounds = { maxRedirects: 0, maxContentLength: ANSWER_BYTES_MAX }
    const signal = AbortSignal.timeout(this.timeout_ms)
    return { ...super.createRequest(data), ...bounds, timeout: this.timeout_ms, signal }
  }
}

/** Sends through SendGrid's API. */
export function sendgrid(api_key: string, api_url: string, timeout_ms: number): SendLetter {
  const client = new BoundedClient(timeout_ms)
  client.setApiKey(api_key)
  client.setDefaultRequest("baseUrl", new URL(api_url).href)
  const mails = new MailService()
  mails.setClient(client)
  return async (letter) => {
    const answer = await mails.send(requestOf(letter)).then(
      ([answer]) => answer,
      (error) => Promise.reject(refusalOf(error))
    )
    const id = answer.headers?.["x-message-id"]
    if (answer.statusCode === ACCEPTED) return String(id ?? letter.message_id)
    throw new DeliveryRefusal(`SendGrid: answered ${answer.statusCode}, not ${ACCEPTED}`)
  }
}

function requestOf({ to, from, reply_to, subject, text, html, ...rest }: Letter) {
  // Never empty: a mail without words is not accepted.
  const words = html ? { html, ...(text ? { text } : {}) } : { text: text || " " }
  const own = Object.entries(rest.headers).filter(([name]) => !isItsOwn(name))
  return {
    to: { email: to },
    from: { email: from.address, name: from.name || undefined },
    ...(reply_to ? { replyTo: { email: reply_to.address, name: reply_to.name || undefined } } : {}),
    subject,
    ...words,
    headers: Object.fromEntries([...own, ["Message-ID", rest.message_id]]),
    attachments: rest.attachments.map(({ filename, content, content_type }) => ({
      filename,
      content,
      type: content_type,
      disposition: "attachment",
    })),
    // A link may hold a token, which is nobody else's business.
    trackingSettings: {
      clickTracking: { enable: false, enableText: false },
      openTracking: { enable: false },
      subscriptionTracking: { enable: false },
    },
  }
}

const isItsOwn = (name: string) =>
  ITS_OWN.includes(name.toLowerCase()) || name.toLowerCase().startsWith("x-sg-")

function refusalOf({ code, message, response }: Trouble) {
  if (TOO_SLOW.includes(String(code))) return new DeliveryRefusal("SendGrid: no answer in time")
  if (!response || typeof code !== "number") return new DeliveryRefusal(`SendGrid: ${message}`)
  const errors = errorsIn(response.body)
  const said = errors.map((error) => error.message).join("; ") || message
  return new DeliveryRefusal(`SendGrid: ${code} ${said}`, {
    is_permanent: code === 400 && errors.some(({ field }) => ABOUT_RECIPIENT.test(field)),
    retry_after_ms: code === TOO_MANY ? waitIn(response.headers ?? {}) : undefined,
  })
}

/** `{ errors: [{ message, field }] }`, or anything else when it is not SendGrid that answers. */
function errorsIn(body: unknown): { message: string; field: string }[] {
  const errors = body && typeof body === "object" && "errors" in body ? body.errors : []
  if (!Array.isArray(errors)) return []
  return errors.map((error) => ({
    message: String(error?.message ?? ""),
    field: String(error?.field ?? ""),
  }))
}

/** SendGrid says when its window ends, in seconds since 1970; others say Retry-After. */
function waitIn(headers: Record<string, unknown>) {
  const now = new Date()
  const reset = Number(headers["x-ratelimit-reset"]) * 1000 - now.getTime()
  return retryAfterMs(headers["retry-after"], now) ?? (reset > 0 ? Math.ceil(reset) : undefined)
}
