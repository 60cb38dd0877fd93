import { once } from "node:events"
import { createServer, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http"
import { AddressInfo } from "node:net"
import { knock } from "./knock"

export type Answer = { status: number; body?: object | string; headers?: OutgoingHttpHeaders }
/**
 * How a stub takes calls:
 * - `down`: the line is cut and nothing is done.
 * - `closed`: nobody listens at its port.
 * - `silent`: nothing is done and nobody is ever answered.
 * - `late`: it is done, and nobody is ever answered.
 * - `lost`: it is done, and the line is cut before the answer.
 * - `html`, `cut`, `empty`, `strange`: nothing is done, and the answer with status 200 is a page,
 *   half a JSON, nothing, or JSON of something else.
 * - `trickle`: nothing is done, and a byte of an answer comes from time to time.
 * - an answer: nothing is done, and that is said.
 */
export type HttpMood =
  | "ok"
  | "down"
  | "closed"
  | "silent"
  | "late"
  | "lost"
  | "html"
  | "cut"
  | "empty"
  | "strange"
  | "trickle"
  | Answer

/** A request as it came. */
export type Call = {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage["headers"]
  body: string
}

const JSON_TYPE = { "content-type": "application/json" }
const GARBAGE: Record<string, Answer> = {
  html: {
    status: 200,
    headers: { "content-type": "text/html" },
    body: "<html><h1>Sign in to the network</h1></html>",
  },
  cut: { status: 200, headers: JSON_TYPE, body: '{"ok":true,"result":{"mess' },
  empty: { status: 200, headers: JSON_TYPE, body: "" },
  strange: { status: 200, headers: JSON_TYPE, body: "[1, 2]" },
}
const TRICKLE_MS = 20

export type HttpStub = ReturnType<typeof anHttpStub>

/**
 * A server that does what `answer` says while its mood is good. Its address is known before
 * anything else starts. Close it when done.
 */
export function anHttpStub(answer: (call: Call) => Answer) {
  const calls: Call[] = []
  const timers = new Set<NodeJS.Timeout>()
  let mood: HttpMood = "ok"

  const serve = async (req: IncomingMessage, res: ServerResponse) => {
    const { pathname, searchParams } = new URL(req.url ?? "/", "http://stub")
    const call: Call = {
      method: req.method ?? "",
      path: pathname,
      query: searchParams,
      headers: req.headers,
      body: await textOf(req),
    }
    calls.push(call)
    if (typeof mood === "object") return send(res, mood)
    if (mood === "down") return void req.socket.destroy()
    if (mood === "silent") return
    if (mood === "trickle") return trickle(res)
    if (mood in GARBAGE) return send(res, GARBAGE[mood])
    const done = answer(call)
    if (mood === "late") return
    if (mood === "lost") return void req.socket.destroy()
    send(res, done)
  }

  const send = (res: ServerResponse, { status, body = "", headers = JSON_TYPE }: Answer) => {
    res.writeHead(status, headers)
    res.end(typeof body === "string" ? body : JSON.stringify(body))
  }

  const trickle = (res: ServerResponse) => {
    res.writeHead(200, JSON_TYPE)
    const timer = setInterval(() => res.write(" "), TRICKLE_MS)
    timers.add(timer)
    res.on("close", () => clearInterval(timer))
  }

  // A client that hangs up in the middle is part of the game.
  const server = createServer((req, res) => void serve(req, res).catch(() => res.destroy()))
  server.listen(0)
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}`,
    /** All that came, whatever was answered. */
    calls,
    mood: async (next: HttpMood) => {
      const wasClosed = mood === "closed"
      mood = next
      if (next === "closed" && !wasClosed) {
        const closed = once(server, "close")
        server.close()
        server.closeAllConnections()
        await closed
        await knock(port)
      }
      if (wasClosed && next !== "closed") {
        await new Promise<void>((resolve) => server.listen(port, resolve))
      }
    },
    close: () => {
      for (const timer of timers) clearInterval(timer)
      server.closeAllConnections()
      server.close()
    },
  }
}

async function textOf(req: IncomingMessage) {
  let text = ""
  for await (const chunk of req) text += chunk
  return text
}
