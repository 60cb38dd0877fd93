import { Agent, request } from "node:http"

/** The addresses below are of this kind, and so has to be that of the proxy. */
const HOST = "127.0.0.1"
const ANSWER_MS_MAX = 30_000
/** Customers are spread over so many addresses of this machine, which count by themselves. */
const ADDRESSES = 100

/** Sends requests and writes down how each fared. */
export class Caller {
  notes = []
  #agents = Array.from(
    { length: ADDRESSES },
    (_, i) => new Agent({ keepAlive: true, localAddress: `127.0.1.${i + 1}` })
  )

  constructor(url) {
    this.url = new URL(url)
  }

  /**
   * One request. Its answer is `{ status, data }`; status 0 when there was none.
   *
   * @param kind under which it is counted
   * @param who headers of the caller, and by `place` the address
   */
  async call(kind, who, method, path, body, more = {}) {
    const [at, begun] = [Date.now(), performance.now()]
    const answer = await this.#send(who, method, path, body, more)
    this.notes.push({ kind, at, ms: performance.now() - begun, outcome: outcomeOf(answer) })
    return answer
  }

  /** What could not even be sent is an error like any other. */
  note(kind, outcome) {
    this.notes.push({ kind, at: Date.now(), ms: 0, outcome })
  }

  close() {
    for (const agent of this.#agents) agent.destroy()
  }

  #send({ headers, place }, method, path, body, { bytes = false, ...more }) {
    const text = body && JSON.stringify(body)
    const json = text && {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(text),
    }
    const options = {
      ...{ host: HOST, port: this.url.port, method, path },
      agent: this.#agents[place % ADDRESSES],
      headers: { ...headers, ...json, ...more },
      timeout: ANSWER_MS_MAX,
    }
    return new Promise((resolve) => {
      const failed = (what) => resolve({ status: 0, data: {}, what })
      const sent = request(options, (response) => {
        const parts = []
        response.on("data", (part) => parts.push(part))
        response.on("error", ({ code }) => failed(code))
        response.on("end", () => {
          const content = Buffer.concat(parts)
          const { statusCode: status, complete } = response
          if (!complete) return failed("broken off")
          resolve({ status, data: bytes && status === 200 ? content : parsed(content) })
        })
      })
      sent.on("timeout", () => {
        failed("no answer")
        sent.destroy()
      })
      sent.on("error", ({ code }) => failed(code))
      sent.end(text)
    })
  }
}

function parsed(content) {
  try {
    return JSON.parse(content.toString())
  } catch {
    return { message: content.toString().slice(0, 200) }
  }
}

const WORDS_MAX = 80

/** A refused bid is an answer of the rules, not an error. */
function outcomeOf({ status, data, what }) {
  if (status >= 200 && status < 300) return "ok"
  if (status === 0) return what ?? "no answer"
  if (status === 409 && ["BID_TOO_LOW", "MAX_NOT_HIGHER", "AUCTION_ENDED"].includes(data.code)) {
    return "refused"
  }
  return `${status} ${data.proxy ?? data.code ?? data.message ?? ""}`.trim().slice(0, WORDS_MAX)
}
