import { RequestClient, RestException, Twilio } from "twilio"
import type HttpClient from "twilio/lib/base/RequestClient"
import { DeliveryRefusal } from "../../lib/delivery-refusal"
import { retryAfterMs } from "../../lib/retry-after"

export type TwilioOptions = {
  account_sid: string
  auth_token: string
  /** A number, or a messaging service (`MG…`). */
  from: string
  api_url: string
  timeout_ms: number
}
/** Sends a text to a number, and says under which id it was taken. */
export type SendText = (to: string, text: string) => Promise<string>

const TOO_MANY = 429
/** Twilio answers with a few lines; whatever is more comes from something else. */
const ANSWER_BYTES_MAX = 100_000
/**
 * Not a number, cannot be reached, not valid, a short code, has asked for no more messages, not a
 * mobile, a landline. Codes of our own troubles, such as a country that is not allowed, are not here.
 */
const CLOSED_NUMBER = [21211, 21214, 21217, 21265, 21610, 21614, 21635]

/** How axios calls a wait that was too long: for a connection, for a word, for the whole answer. */
const TOO_SLOW = ["ERR_CANCELED", "ECONNABORTED", "ETIMEDOUT"]

/** Sends to the address that is set: Twilio's client only knows its own. */
class AddressedClient extends RequestClient {
  constructor(
    private readonly api_url: string,
    private readonly timeout_ms: number
  ) {
    super({ timeout: timeout_ms })
    this.axios.defaults.maxContentLength = ANSWER_BYTES_MAX
    this.axios.interceptors.request.use((config) => {
      config.signal = AbortSignal.timeout(this.timeout_ms)
      return config
    })
  }

  /** What the answer's head says of a later try is lost in the client's own error. */
  async request<Data>(request: HttpClient.RequestOptions<Data>) {
    const { pathname, search } = new URL(request.uri)
    const uri = new URL(`${pathname}${search}`, this.api_url).href
    const answer = await super.request<Data>({ ...request, uri })
    if (answer.statusCode !== TOO_MANY) return answer
    const wait = retryAfterMs(answer.headers?.["retry-after"], new Date())
    throw new DeliveryRefusal("Twilio: 429 too many requests", { retry_after_ms: wait })
  }
}

/** Sends through Twilio's API. */
export function twilio(options: TwilioOptions): SendText {
  const { account_sid, auth_token, from, api_url, timeout_ms } = options
  const httpClient = new AddressedClient(api_url, timeout_ms)
  const client = new Twilio(account_sid, auth_token, { httpClient })
  const sender = from.startsWith("MG") ? { messagingServiceSid: from } : { from }
  return async (to, text) => {
    const { sid } = await client.messages
      .create({ to, body: text, ...sender })
      .catch((error) => Promise.reject(refusalOf(error)))
    if (sid) return sid
    throw new DeliveryRefusal("Twilio: answered with something else")
  }
}

function refusalOf(error: unknown): DeliveryRefusal {
  if (error instanceof DeliveryRefusal) return error
  if (error instanceof RestException) {
    const { status, code, message } = error
    const words = `Twilio: ${status} ${message ?? ""}${code ? ` (${code})` : ""}`
    return new DeliveryRefusal(words, { is_permanent: CLOSED_NUMBER.includes(Number(code)) })
  }
  // The text of a page that is no JSON would be repeated in the error.
  if (error instanceof SyntaxError) return new DeliveryRefusal("Twilio: answered with no JSON")
  const { code, message } = error as { code?: string; message?: string } // what is left is axios's
  return new DeliveryRefusal(
    `Twilio: ${TOO_SLOW.includes(code ?? "") ? "no answer in time" : message}`
  )
}
