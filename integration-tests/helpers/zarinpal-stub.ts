import { createServer, IncomingMessage, ServerResponse } from "node:http"
import { AddressInfo } from "node:net"

export const MERCHANT_ID = "1344b5d4-0048-11e8-94db-005056a205be"
/** What a careless gateway would send: the log must not keep it. */
export const CARD_NUMBER = "6037997512345678"
const MASKED_CARD = "603799******5678"

type Method = "request" | "verify" | "inquiry" | "reverse"
type Status = "IN_BANK" | "PAID" | "VERIFIED" | "FAILED" | "REVERSED"
type Body = { amount: number; authority: string; callback_url: string } & Record<string, unknown>
type Payment = { amount: number; status: Status; callback_url: string; body: Body; ref_id?: number }

/**
 * What goes wrong with the next calls of a method. lost: done, but the answer never arrives.
 * down: the connection breaks off before anything is done. hang: no answer at all. broken: a page
 * of HTML with status 500.
 */
export type Trouble = "lost" | "down" | "hang" | "broken"

export type ZarinpalStub = ReturnType<typeof aZarinpal>

/** Zarinpal's payment API, version 4, as far as a shop uses it. Close it when done. */
export function aZarinpal() {
  const payments = new Map<string, Payment>()
  const calls: { method: Method; body: Body }[] = []
  let troubles: Partial<Record<Method, Trouble>> = {}
  let number = 0
  let pan = MASKED_CARD

  const answers: Record<Method, (body: Body) => object> = {
    request: (body) => {
      if (body.amount < 1_000) return refusal(-9, "The input params invalid, validation error.")
      const authority = `A${String(++number).padStart(35, "0")}`
      const { amount, callback_url } = body
      payments.set(authority, { amount, callback_url, body, status: "IN_BANK" })
      return success(100, { authority, fee_type: "Merchant", fee: 100 })
    },
    verify: ({ authority, amount }) => {
      const payment = payments.get(authority)
      if (!payment) return refusal(-54, "Invalid authority.")
      if (payment.status === "VERIFIED") return success(101, { ref_id: payment.ref_id })
      if (payment.status !== "PAID") return refusal(-51, "Session is not active paid try.")
      if (payment.amount !== amount) {
        return refusal(-50, "Session is not valid, amounts values is not the same.")
      }
      payment.status = "VERIFIED"
      payment.ref_id = 100_000 + ++number
      const card = { card_pan: pan, card_hash: "1EBE3EBEBE35C7EC0F8D6EE4F2F859107A87822C" }
      return success(100, { ref_id: payment.ref_id, ...card, card_number: CARD_NUMBER })
    },
    inquiry: ({ authority }) => {
      const payment = payments.get(authority)
      if (!payment) return refusal(-54, "Invalid authority.")
      return success(100, { status: payment.status })
    },
    reverse: ({ authority }) => {
      const payment = payments.get(authority)
      if (payment?.status !== "VERIFIED") return refusal(-61, "Session is not in success status.")
      payment.status = "REVERSED"
      return success(100, {})
    },
  }

  const serve = async (req: IncomingMessage, res: ServerResponse) => {
    const [, name] = req.url?.match(/^\/pg\/v4\/payment\/(\w+)\.json$/) ?? []
    const method = name as Method
    const body: Body = JSON.parse(await textOf(req))
    calls.push({ method, body })
    const trouble = troubles[method]
    if (trouble === "hang") return
    if (trouble === "down") return void req.socket.destroy()
    if (trouble === "broken") return void res.writeHead(500).end("<h1>Bad gateway</h1>")
    const answer =
      body.merchant_id === MERCHANT_ID ? answers[method](body) : refusal(-10, "Terminal is wrong.")
    if (trouble === "lost") return void req.socket.destroy()
    res.writeHead("data" in answer && Array.isArray(answer.data) ? 422 : 200, JSON_TYPE)
    res.end(JSON.stringify(answer))
  }

  // Without a host it listens at once, so that the address is known before anything else starts.
  const server = createServer((req, res) => void serve(req, res)).listen(0)
  const { port } = server.address() as AddressInfo
  const paymentOf = (authority: string) => payments.get(authority)!

  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    countOf: (method: Method) => calls.filter((call) => call.method === method).length,
    payment: paymentOf,
    /** The shopper pays on the gateway's page. */
    pay: (authority: string) => void (paymentOf(authority).status = "PAID"),
    /** The shopper gives up there. */
    giveUp: (authority: string) => void (paymentOf(authority).status = "FAILED"),
    /** It forgets to mask the cards that it tells of. */
    forgetToMask: () => void (pan = CARD_NUMBER),
    trouble: (next: typeof troubles) => void (troubles = next),
    reset: () => {
      troubles = {}
      calls.length = 0
      pan = MASKED_CARD
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

const JSON_TYPE = { "content-type": "application/json" }
const success = (code: number, data: object) => ({
  data: { code, message: "Success", ...data },
  errors: [],
})
const refusal = (code: number, message: string) => ({
  data: [],
  errors: { code, message, validations: [] },
})

async function textOf(req: IncomingMessage) {
  let text = ""
  for await (const chunk of req) text += chunk
  return text
}
