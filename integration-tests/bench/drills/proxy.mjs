import { Agent, createServer, request } from "node:http"

/**
 * What stands in front of several servers: requests and sockets go to those that are ready, in
 * turns. A request is given to another one only when it never reached the first, because it took
 * no connection; everything else is told to the client, who alone knows whether to ask again.
 * `node proxy.mjs <port> <server port>,<server port>`
 */
const [port, servers] = process.argv.slice(2)
const HOST = "127.0.0.1"
const LOOK_MS = 250
const ANSWER_MS_MAX = 2_500
/** Shorter than a server keeps one, so that none is used that is just being closed. */
const IDLE_MS_MAX = 2_000
const CLIENT_IDLE_MS_MAX = 75_000

const backends = servers.split(",").map((text) => ({
  port: Number(text),
  isReady: false,
  agent: new Agent({ keepAlive: true, timeout: IDLE_MS_MAX }),
}))
let turn = 0

async function watch(backend) {
  for (;;) {
    const isReady = await look(backend)
    // What is kept open to a server that is about to end would be closed under a request.
    if (backend.isReady && !isReady) closeIdle(backend)
    backend.isReady = isReady
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
}

const look = ({ port }) =>
  fetch(`http://${HOST}:${port}/health/ready`, { signal: AbortSignal.timeout(ANSWER_MS_MAX) }).then(
    ({ ok }) => ok,
    () => false
  )

function closeIdle({ agent }) {
  for (const sockets of Object.values(agent.freeSockets)) for (const one of sockets) one.destroy()
}

/** The ready ones, another one first each time. */
function inTurns() {
  const ready = backends.filter(({ isReady }) => isReady)
  turn += 1
  return [...ready.slice(turn % ready.length), ...ready.slice(0, turn % ready.length)]
}

const hasNeverArrived = ({ code, syscall }) => code === "ECONNREFUSED" && syscall === "connect"

function refuse(res, message) {
  if (res.headersSent) return void res.destroy()
  res.writeHead(message === "no server" ? 503 : 502, { "content-type": "application/json" })
  res.end(JSON.stringify({ proxy: message }))
}

/** As nginx is told to: the address is what this proxy saw, whatever a client says. */
const forwarded = (req) => ({
  ...req.headers,
  "x-forwarded-for": req.socket.remoteAddress,
  "x-forwarded-proto": "http",
})

const server = createServer({ keepAliveTimeout: CLIENT_IDLE_MS_MAX }, (req, res) => {
  if (req.url === "/proxy") {
    const ready = backends.filter(({ isReady }) => isReady).map((backend) => backend.port)
    return void res.end(JSON.stringify({ ready }))
  }
  const parts = []
  req.on("data", (part) => parts.push(part))
  req.on("end", () => pass(req, Buffer.concat(parts), res, inTurns()))
})

function pass(req, body, res, [backend, ...others]) {
  if (!backend) return refuse(res, "no server")
  const { connection, ...headers } = forwarded(req)
  const onwards = request(
    {
      host: HOST,
      port: backend.port,
      agent: backend.agent,
      method: req.method,
      path: req.url,
      headers,
    },
    (answer) => {
      const { connection, "keep-alive": kept, ...rest } = answer.headers
      res.writeHead(answer.statusCode, rest)
      answer.pipe(res)
      answer.on("error", () => res.destroy())
    }
  )
  onwards.on("error", (error) => {
    if (!hasNeverArrived(error)) return refuse(res, error.code ?? error.message)
    backend.isReady = false
    pass(req, body, res, others)
  })
  res.on("close", () => {
    if (!res.writableFinished) onwards.destroy()
  })
  onwards.end(body)
}

server.on("upgrade", (req, socket, head) => {
  socket.on("error", () => socket.destroy())
  const [backend] = inTurns()
  if (!backend) return socket.end("HTTP/1.1 503 Service Unavailable\r\n\r\n")
  const onwards = request({
    ...{ host: HOST, port: backend.port, path: req.url, headers: forwarded(req) },
  })
  onwards.on("error", () => socket.destroy())
  // A refusal of the handshake is an answer like any other.
  onwards.on("response", (answer) => {
    socket.write(linesOf(answer))
    answer.pipe(socket)
  })
  onwards.on("upgrade", (answer, upstream, first) => {
    socket.write(linesOf(answer))
    if (first.length) socket.write(first)
    if (head.length) upstream.write(head)
    upstream.pipe(socket).pipe(upstream)
    upstream.on("error", () => socket.destroy())
    upstream.on("close", () => socket.destroy())
    socket.on("close", () => upstream.destroy())
  })
  onwards.end()
})

function linesOf({ statusCode, statusMessage, rawHeaders }) {
  const headers = []
  for (let i = 0; i < rawHeaders.length; i += 2)
    headers.push(`${rawHeaders[i]}: ${rawHeaders[i + 1]}`)
  return [`HTTP/1.1 ${statusCode} ${statusMessage}`, ...headers, "", ""].join("\r\n")
}

for (const backend of backends) void watch(backend)
server.listen(Number(port), HOST, () => process.send?.("listening"))
// Whoever started it is gone.
process.on("disconnect", () => process.exit())
