import { createTransport } from "nodemailer"
import { DeliveryRefusal } from "../../lib/delivery-refusal"
import { Letter, SendLetter } from "./letter"

/** As many as the outbox sends mails at a time, so that none waits for another. */
const CONNECTIONS_MAX = 8
/** A connection nobody uses is given back to the mail server. */
const IDLE_MS = 30_000
/** A mail of which nobody said what became of it is not sent again before the outbox says so. */
const REQUEUES_MAX = 0
/** The whole of a mail, its wait for a connection included, in time-outs of one answer. */
const DEADLINE_TIMEOUTS = 2
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"]

/** Nodemailer's words for a wait that was too long, and a connection that ended in the middle. */
const UNANSWERED = ["ETIMEDOUT", "ECONNECTION"]
const NO_ANSWER = "no answer in time"

/** What nodemailer's errors carry. */
type Trouble = {
  code?: string
  command?: string
  response?: string
  responseCode?: number
  message?: string
}

/** The address is wrong, and no other mail server will know it better (RFC 3463). */
const NO_SUCH_ADDRESS = ["5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1"]
/** The same from a server that does not say it in so many words. */
const REFUSED_ADDRESS = [550, 551, 553]

/**
 * Sends over a mail server, with a few connections that stay open. A password leaves over TLS only,
 * unless the server is on this machine or its address says `?requireTLS=false`.
 */
export function smtp(url: string, timeout_ms: number): SendLetter {
  const transport = createTransport({
    pool: true,
    url,
    maxConnections: CONNECTIONS_MAX,
    maxRequeues: REQUEUES_MAX,
    idleTimeout: IDLE_MS,
    connectionTimeout: timeout_ms,
    greetingTimeout: timeout_ms,
    socketTimeout: timeout_ms,
    dnsTimeout: timeout_ms,
    // Nothing of a mail is ever a file or an address to be read.
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(needsTls(url) ? { requireTLS: true } : {}),
  })
  return async (letter) => {
    const signal = AbortSignal.timeout(timeout_ms * DEADLINE_TIMEOUTS)
    try {
      const { messageId } = await transport.sendMail({ ...mailOf(letter), signal })
      return messageId
    } catch (error) {
      if (signal.aborted) throw new DeliveryRefusal(`Mail server: ${NO_ANSWER}`)
      throw refusalOf(error as Trouble) // every error of nodemailer has these, or none of them
    }
  }
}

function needsTls(url: string) {
  const { password, hostname, searchParams } = new URL(url)
  return Boolean(password) && !LOOPBACK.includes(hostname) && !searchParams.has("requireTLS")
}

const mailOf = ({ to, from, reply_to, message_id, subject, text, html, ...rest }: Letter) => ({
  // An object is one address, a text could be several.
  to: { name: "", address: to },
  from,
  replyTo: reply_to,
  messageId: message_id,
  ...{ subject, text, html },
  headers: rest.headers,
  attachments: rest.attachments.map(({ filename, content, content_type }) => ({
    filename,
    content,
    encoding: "base64" as const,
    contentType: content_type,
  })),
})

function refusalOf({ response, responseCode = 0, command, message, code }: Trouble) {
  const unanswered = UNANSWERED.includes(code ?? "") ? NO_ANSWER : undefined
  const said = response ?? unanswered ?? message ?? code ?? "nothing"
  const [, enhanced] = response?.match(/^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/) ?? []
  const isAboutAddress = enhanced
    ? NO_SUCH_ADDRESS.includes(enhanced) && responseCode >= 500
    : command === "RCPT TO" && REFUSED_ADDRESS.includes(responseCode)
  return new DeliveryRefusal(`Mail server: ${said}`, { is_permanent: isAboutAddress })
}
