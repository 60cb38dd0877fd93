import { io } from "socket.io-client"

const CONNECT_AT_ONCE = 50

// A process of its own with many watchers of one auction. It says when all have joined; the next
// message of its parent makes it report what each one saw last, and how late states came.
process.once("message", async ({ url, auction_id, watchers }) => {
  const seen = []
  for (let i = 0; i < watchers; i += CONNECT_AT_ONCE) {
    const many = Math.min(CONNECT_AT_ONCE, watchers - i)
    seen.push(...(await Promise.all(Array.from({ length: many }, () => watch(url, auction_id)))))
  }
  process.send({ joined: seen.length })
  process.once("message", () => {
    const times = Float64Array.from(seen.flatMap(({ times }) => times)).sort()
    const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
    const delivery = { p50: at(0.5), p99: at(0.99), max: at(1) }
    const last = seen.map(({ state }) => state)
    const report = { last, delivery, messages: times.length, broadcasts: seen[0].times.length }
    process.send(report, () => process.exit())
  })
})

/** Joins, and keeps the newest state and how old each was when it came. */
function watch(url, auction_id) {
  const one = { state: undefined, times: [] }
  const socket = io(`${url}/auctions`, { transports: ["websocket"], forceNew: true })
  socket.on("auction:state", (state) => {
    one.times.push(Date.now() - Date.parse(state.server_time))
    if (!one.state || state.revision >= one.state.revision) one.state = state
  })
  return new Promise((joined, failed) => {
    socket.once("connect_error", failed)
    socket.once("connect", () =>
      socket.emit("auction:join", { auction_id }, (reply) => {
        if (!reply.ok) return failed(new Error(JSON.stringify(reply)))
        one.state ??= reply.auction
        joined(one)
      })
    )
  })
}
