import { createServer, IncomingHttpHeaders, Server } from "node:http"
import { once } from "node:events"
import type { AddressInfo } from "node:net"

export type Received = { path: string; headers: IncomingHttpHeaders; body: string; at: number }
export type Answering = {
  status?: number
  headers?: Record<string, string>
  body?: string
  /** Before it answers; Infinity never does. */
  slow_ms?: number
}
export type WebhookReceiver = Awaited<ReturnType<typeof aWebhookReceiver>>

/** A server of an integrator on this machine, which keeps what it got and answers as it is told. */
export async function aWebhookReceiver() {
  const received: Received[] = []
  let answering: (request: Received) => Answering = () => ({})
  let under_way = 0
  let most_at_once = 0
  const server: Server = createServer(async (req, res) => {
    most_at_once = Math.max(most_at_once, ++under_way)
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString("utf8")
    const request = { path: req.url!, headers: req.headers, body, at: Date.now() }
    received.push(request)
    const { status = 200, headers = {}, body: text = "ok", slow_ms = 0 } = answering(request)
    if (slow_ms === Infinity) return
    setTimeout(() => {
      under_way -= 1
      res.writeHead(status, headers).end(text)
    }, slow_ms)
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hook`,
    port,
    received,
    /** Most requests that were answered at the same time. */
    mostAtOnce: () => most_at_once,
    answer: (how: Answering | ((request: Received) => Answering)) => {
      answering = typeof how === "function" ? how : () => how
    },
    reset: () => {
      received.length = 0
      answering = () => ({})
      under_way = 0
      most_at_once = 0
    },
    /** Until so many requests have come. */
    arrived: async (count: number) => {
      while (received.length < count) await new Promise((resolve) => setTimeout(resolve, 5))
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
