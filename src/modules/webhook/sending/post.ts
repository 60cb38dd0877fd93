import { ClientRequest, IncomingMessage, request as httpRequest } from "node:http"
import { request as httpsRequest } from "node:https"
import { isIP } from "node:net"
import { retryAfterMs } from "../../../lib/retry-after"
import { RESPONSE_BYTES_MAX } from "../rules"
import { Agents, NotOnTheInternet } from "../targets/agents"
import { hostOf, mayConnectTo, readTarget, TargetRules } from "../targets/target"

/** For everything: to find the host, to connect, and to read the answer. */
export const TIMEOUT_MS = 10_000

export type Answer = {
  status: number
  /** The beginning of the body. */
  excerpt: string
  retry_after_ms: number | undefined
}
export type Parcel = { url: string; headers: Record<string, string>; body: string }
export type Road = { agents: Agents; rules: TargetRules; timeout_ms?: number }

/**
 * Posts to a host on the internet, in ten seconds or not at all. Redirects are not followed.
 *
 * @throws when there is no whole answer in time
 */
export async function post(parcel: Parcel, road: Road): Promise<Answer> {
  const begun = Date.now()
  try {
    return await attempt(parcel, road, begun)
  } catch (error) {
    // The receiver closed an idle connection just as it was used: nothing has been read there.
    if (error instanceof StaleSocket) return await attempt(parcel, road, begun)
    throw error
  }
}

class StaleSocket extends Error {}

function attempt({ url, headers, body }: Parcel, road: Road, begun: number): Promise<Answer> {
  const { agents, rules, timeout_ms = TIMEOUT_MS } = road
  // Once more at every attempt: the rules of this server may be stricter than when it was saved.
  const target = readTarget(url, rules)
  const host = hostOf(target)
  // A host that is an address is connected to without a lookup.
  if (isIP(host) && !mayConnectTo(host, rules)) throw new NotOnTheInternet()
  const [send, agent] =
    target.protocol === "https:" ? [httpsRequest, agents.https] : [httpRequest, agents.http]
  return new Promise((resolve, reject) => {
    const length = Buffer.byteLength(body)
    const request = send(target, {
      ...{ method: "POST", agent },
      headers: { ...headers, "content-length": length },
    })
    let late: Error | undefined
    const fail = (error: Error) => {
      clearTimeout(timer)
      reject(late ?? (isStale(request, error) ? new StaleSocket() : error))
    }
    const giveUp = () => {
      late = new Error(`No answer within ${timeout_ms / 1000} seconds`)
      request.destroy(late)
    }
    const timer = setTimeout(giveUp, Math.max(0, begun + timeout_ms - Date.now()))
    request.on("error", fail)
    request.once("response", (response) => {
      const head = headOf(response)
      readExcerpt(response).then((excerpt) => {
        clearTimeout(timer)
        resolve({ ...head, excerpt })
      }, fail)
    })
    request.end(body)
  })
}

const isStale = (request: ClientRequest, error: NodeJS.ErrnoException) =>
  request.reusedSocket && error.code === "ECONNRESET"

const headOf = ({ statusCode, headers }: IncomingMessage) => ({
  status: statusCode!,
  retry_after_ms: retryAfterMs(headers["retry-after"], new Date()),
})

/** Four kilobytes, whatever the answer's length; who sends more loses the connection. */
async function readExcerpt(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    bytes += chunk.length
    // Leaving the loop destroys the response.
    if (bytes > RESPONSE_BYTES_MAX) break
  }
  return Buffer.concat(chunks).subarray(0, RESPONSE_BYTES_MAX).toString("utf8")
}
