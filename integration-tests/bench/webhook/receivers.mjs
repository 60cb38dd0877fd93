import { createServer } from "node:http"

/**
 * Integrators of all kinds on this machine, in a process of their own: one is quick, one needs five
 * seconds, one never answers, one fails every other time. Nobody listens at a fifth one's port.
 */
const SLOW_MS = 5_000
const [host, names] = ["127.0.0.1", ["fast", "slow", "silent", "flapping"]]
const received = Object.fromEntries(names.map((name) => [name, fresh()]))

function fresh() {
  return { ids: new Set(), count: 0, lags: [], first: 0, last: 0 }
}

const answers = {
  fast: (_, res) => res.end("ok"),
  slow: (_, res) => setTimeout(() => res.end("ok"), SLOW_MS),
  silent: () => {},
  flapping: (count, res) => res.writeHead(count % 2 ? 500 : 200).end("ok"),
}

const ports = {}
for (const name of names) {
  const server = createServer(async (req, res) => {
    const chunks = []
    for await (const chunk of req) chunks.push(chunk)
    const now = Date.now()
    const told = received[name]
    told.count += 1
    told.first ||= now
    told.last = now
    told.ids.add(req.headers["webhook-id"])
    told.lags.push(now - Date.parse(JSON.parse(Buffer.concat(chunks)).timestamp))
    answers[name](told.count, res)
  })
  await new Promise((resolve) => server.listen(0, host, resolve))
  ports[name] = server.address().port
}
const unused = createServer()
await new Promise((resolve) => unused.listen(0, host, resolve))
ports.dead = unused.address().port
unused.close()

process.on("message", (order) => {
  if (order === "reset") for (const name of names) received[name] = fresh()
  const report = Object.entries(received).map(([name, { ids, ...told }]) => [
    name,
    { ...told, different: ids.size },
  ])
  process.send(Object.fromEntries(report))
})
process.send(ports)
