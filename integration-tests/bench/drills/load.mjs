import { createServer } from "node:http"
import { setTimeout as wait } from "node:timers/promises"
import { io } from "socket.io-client"
import { Caller } from "./caller.mjs"
import { deedsOf } from "./deeds.mjs"

/** More at once are not begun: the shop hangs, and so would this process. */
const UNDER_WAY_MAX = 400
const TICK_MS = 10
const NEWS_MS = 4_000

/**
 * Customers and staff of a drill, in a process of their own: they begin on the clock, whether they
 * are answered or not, and write down everything. Its parent sends the job, then `stop`, and gets
 * what was told. It also is the receiver of webhooks, for as long as it lives.
 */
const heardOf = new Set()
const receiver = createServer(async (req, res) => {
  for await (const _ of req);
  heardOf.add(req.headers["webhook-id"])
  res.end("ok")
})
receiver.listen(0, "127.0.0.1", () => process.send({ port: receiver.address().port }))
process.on("disconnect", () => process.exit())
process.on("message", ({ order, ...job }) => {
  if (order === "begin") current = begin(job)
  if (order === "stop") void current.stop().then((report) => process.send(report))
  if (order === "received") process.send({ received: [...heardOf] })
})
let current

function begin({ url, shop, rates, run, listeners }) {
  const caller = new Caller(url)
  const { told, tried, deeds } = deedsOf(caller, shop, run)
  const pages = Array.from({ length: listeners }, () => listen(url, shop.auctions))
  const underWay = new Set()
  const begun = performance.now()
  const counts = Object.fromEntries(Object.keys(rates).map((kind) => [kind, 0]))
  const timer = setInterval(() => {
    const seconds = (performance.now() - begun) / 1000
    for (const [kind, rate] of Object.entries(rates)) {
      for (; counts[kind] < Math.floor(seconds * rate); counts[kind]++) start(kind)
    }
  }, TICK_MS)

  function start(kind) {
    if (underWay.size >= UNDER_WAY_MAX) return caller.note(kind, "not begun, too many wait")
    const deed = deeds[kind]().finally(() => underWay.delete(deed))
    underWay.add(deed)
  }

  const stop = async () => {
    clearInterval(timer)
    await Promise.all(underWay)
    await wait(NEWS_MS)
    const sockets = pages.map((page) => page.leave())
    caller.close()
    return { notes: caller.notes, told, tried, sockets }
  }
  return { stop }
}

/** A page on auctions that joins again whenever it is let in, and keeps the newest it was told. */
function listen(url, auctions) {
  const options = { transports: ["websocket"], forceNew: true, reconnectionDelayMax: 1_000 }
  const socket = io(`${url}/auctions`, options)
  const seen = {}
  let [connects, away_ms, lostAt] = [0, 0, Date.now()]
  const see = (state) => {
    const known = seen[state.auction_id]
    if (!known || state.revision >= known.revision) {
      seen[state.auction_id] = { revision: state.revision, seq: state.seq }
    }
  }
  socket.on("auction:state", see)
  socket.on("connect", () => {
    connects += 1
    if (connects > 1) away_ms = Math.max(away_ms, Date.now() - lostAt)
    for (const auction_id of auctions) {
      socket.emit("auction:join", { auction_id }, (reply) => reply.ok && see(reply.auction))
    }
  })
  socket.on("disconnect", (reason) => {
    lostAt = Date.now()
    // A server that says goodbye is not come back to by itself.
    if (reason === "io server disconnect") socket.connect()
  })
  const leave = () => {
    socket.disconnect()
    return { reconnects: Math.max(connects - 1, 0), away_ms, seen }
  }
  return { leave }
}
