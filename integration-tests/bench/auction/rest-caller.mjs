import { Agent, request } from "node:http"

/** One customer with one connection that is kept; bids, or reads what the job asks for. */
export class RestCaller {
  reconnects = 0

  constructor(job, index) {
    this.job = job
    this.agent = new Agent({ keepAlive: true, maxSockets: 1 })
    this.headers = {
      "x-publishable-api-key": job.publishable_key,
      authorization: `Bearer ${job.tokens[index]}`,
    }
  }

  async connect() {}

  close() {
    this.agent.destroy()
  }

  place({ idempotency_key, ...bid }, answered) {
    const { read, auction_id } = this.job
    if (read) return this.#call("GET", read, {}, undefined, answered)
    const body = JSON.stringify({ ...bid, confirm: true })
    const headers = { "content-type": "application/json", "idempotency-key": idempotency_key }
    headers["content-length"] = Buffer.byteLength(body)
    this.#call("POST", `/store/auctions/${auction_id}/bids`, headers, body, answered)
  }

  #call(method, path, headers, body, answered) {
    const { agent } = this
    const options = { method, agent, headers: { ...this.headers, ...headers } }
    const sent = request(`${this.job.urls[0]}${path}`, options, (response) => {
      const parts = []
      response.on("data", (part) => parts.push(part))
      response.on("end", () => {
        const status = response.statusCode
        answered({ ...JSON.parse(Buffer.concat(parts).toString()), status })
      })
    })
    sent.on("error", ({ code }) => answered({ status: 0, code }))
    sent.end(body)
  }
}
