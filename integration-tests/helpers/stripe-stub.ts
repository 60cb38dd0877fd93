import { createServer, IncomingMessage, ServerResponse } from "node:http"
import { AddressInfo } from "node:net"
import Stripe from "stripe"

type Answer = { status: number; body: object }
export type StubTransfer = {
  id: string
  object: "transfer"
  amount: number
  amount_reversed: number
  currency: string
  destination: string
  transfer_group: string
  metadata: Record<string, string>
}
type StubAccount = { id: string; metadata: Record<string, string>; is_ready: boolean }
/**
 * What happens to the next transfers:
 * - `late`: it is made, but the line is cut before the answer.
 * - `silent`: it is made, and nobody is ever answered.
 * - `down`: the line is cut and nothing is made.
 * - `broken`: a 500 before anything was done; no key keeps it.
 * - `failing`: a 500 in the middle of it, which its key answers from then on.
 * - `refused`, `insufficient`: a 400, which its key answers from then on.
 */
export type Mishap = "late" | "silent" | "down" | "broken" | "failing" | "refused" | "insufficient"

const error = (status: number, code: string, type = "invalid_request_error"): Answer => ({
  status,
  body: { error: { type, code, message: `The stub says ${code}` } },
})
const OUTCOMES: Partial<Record<Mishap, Answer>> = {
  failing: error(500, "server_error", "api_error"),
  refused: error(400, "account_invalid"),
  insufficient: error(400, "balance_insufficient"),
}

/** Enough of Stripe's API for payouts: transfers, accounts, links, and keys that are remembered. */
export class StripeStub {
  readonly transfers: StubTransfer[] = []
  readonly accounts: StubAccount[] = []
  readonly keys_used: string[] = []
  readonly webhook_secret = "whsec_stub"
  private readonly mishaps: Mishap[] = []
  private readonly remembered = new Map<string, { request: string; answer: Answer }>()
  private readonly server = createServer((req, res) => void this.serve(req, res))
  private url = ""

  async start() {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve))
    // An address of a listening server is never a path.
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
    return this
  }

  async stop() {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  get settings() {
    return { api_key: "sk_test_stub", api_url: this.url, webhook_secret: this.webhook_secret }
  }

  /** What goes wrong with the next transfers. The SDK itself tries a cut line a second time. */
  next(...mishaps: Mishap[]) {
    const isCut = (mishap: Mishap) => mishap === "late" || mishap === "down"
    for (const one of mishaps) this.mishaps.push(...(isCut(one) ? [one, one] : [one]))
  }

  /** As Stripe does after a day. */
  forgetKeys() {
    this.remembered.clear()
  }

  reset() {
    for (const list of [this.transfers, this.accounts, this.keys_used, this.mishaps])
      list.length = 0
    this.forgetKeys()
  }

  /** A message as Stripe would send it now: its body and its signature. */
  message(type: string, object: object, overrides: { created?: number; secret?: string } = {}) {
    const { created = Math.floor(Date.now() / 1000), secret = this.webhook_secret } = overrides
    const payload = JSON.stringify({
      id: "evt_1",
      object: "event",
      type,
      created,
      data: { object },
    })
    const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret })
    return { payload, signature }
  }

  /** A connected account as Stripe describes it. */
  accountObject({ id, is_ready, metadata }: StubAccount) {
    return {
      ...{ id, object: "account", metadata, payouts_enabled: is_ready },
      capabilities: { transfers: is_ready ? "active" : "pending" },
      requirements: { currently_due: is_ready ? [] : ["external_account"], disabled_reason: null },
    }
  }

  private async serve(req: IncomingMessage, res: ServerResponse) {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk)
    const params = new URLSearchParams(Buffer.concat(chunks).toString())
    const { pathname, searchParams } = new URL(req.url ?? "/", this.url)
    const isTransfer = req.method === "POST" && pathname === "/v1/transfers"
    const mishap = isTransfer ? this.mishaps.shift() : undefined
    if (mishap === "down") return req.socket.destroy()
    const answer =
      mishap === "broken"
        ? error(500, "server_error", "api_error")
        : req.method === "GET"
          ? this.read(pathname, searchParams)
          : this.once(req, pathname, params, mishap)
    if (mishap === "silent") return
    if (mishap === "late") return req.socket.destroy()
    res.writeHead(answer.status, { "content-type": "application/json" })
    res.end(JSON.stringify(answer.body))
  }

  /** Stripe answers a key that it knows as the first time, and refuses it for anything else. */
  private once(req: IncomingMessage, path: string, params: URLSearchParams, mishap?: Mishap) {
    const key = req.headers["idempotency-key"]
    const request = `${path}?${params}`
    if (typeof key !== "string") return this.write(path, params)
    if (path === "/v1/transfers") this.keys_used.push(key)
    const known = this.remembered.get(key)
    if (known) {
      if (known.request !== request) return error(400, "idempotency_key", "idempotency_error")
      return known.answer
    }
    const answer = (mishap && OUTCOMES[mishap]) ?? this.write(path, params)
    this.remembered.set(key, { request, answer })
    return answer
  }

  private write(path: string, params: URLSearchParams): Answer {
    const fields = Object.fromEntries(params)
    if (path === "/v1/transfers") {
      const transfer: StubTransfer = {
        ...{ id: `tr_${Date.now()}_${this.transfers.length}`, object: "transfer" },
        ...{ amount: Number(fields.amount), amount_reversed: 0, currency: fields.currency },
        ...{ destination: fields.destination, transfer_group: fields.transfer_group },
        metadata: { payout_id: fields["metadata[payout_id]"] },
      }
      this.transfers.push(transfer)
      return { status: 200, body: transfer }
    }
    if (path === "/v1/accounts") {
      const metadata = { seller_id: fields["metadata[seller_id]"] }
      const account = { id: `acct_stub${this.accounts.length}`, metadata, is_ready: false }
      this.accounts.push(account)
      return { status: 200, body: this.accountObject(account) }
    }
    const url = `${this.url}/onboarding/${fields.account}?back=${fields.return_url}`
    return { status: 200, body: { object: "account_link", url } }
  }

  private read(path: string, query: URLSearchParams): Answer {
    if (path === "/v1/transfers") {
      const group = query.get("transfer_group")
      const data = this.transfers.filter(({ transfer_group }) => transfer_group === group)
      return { status: 200, body: { object: "list", data, has_more: false } }
    }
    const account = this.accounts.find(({ id }) => path === `/v1/accounts/${id}`)
    if (!account) return error(404, "resource_missing")
    return { status: 200, body: this.accountObject(account) }
  }
}
