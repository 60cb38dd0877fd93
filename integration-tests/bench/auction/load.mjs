import { setTimeout as wait } from "node:timers/promises"
import { RestCaller } from "./rest-caller.mjs"
import { SocketBidder } from "./socket-bidder.mjs"

const TICK_MS = 1
const WAYS = { socket: SocketBidder, rest: RestCaller }
const PACES = { flood, steady, storm }

// A process of its own, so that what the clients cost is not counted as the server's or the
// bench's. It does the job that its parent sends and answers with a report.
process.once("message", async (job) => {
  const callers = job.tokens.map((_, index) => new WAYS[job.way](job, index))
  await Promise.all(callers.map((caller) => caller.connect()))
  const tally = new Tally(job)
  if (job.warm_up_s > 0) await tally.oneOfEach(callers)
  const extra = await PACES[job.pace](job, callers, tally)
  const reconnects = callers.reduce((sum, one) => sum + one.reconnects, 0)
  for (const caller of callers) caller.close()
  process.send({ ...tally.report(), reconnects, ...extra }, () => process.exit())
})

/** Every caller has some requests under way and sends the next one when one is answered. */
async function flood({ in_flight, warm_up_s, seconds }, callers, tally) {
  let over = false
  const next = (caller) => {
    const sent = performance.now()
    tally.send(caller, sent, () => over || next(caller))
  }
  for (const caller of callers) for (let i = 0; i < in_flight; i++) next(caller)
  await wait(warm_up_s * 1000)
  await tally.during(seconds)
  over = true
  await tally.allAnswered()
}

/** As many a second as asked, whether answers come or not; late sending counts as waiting. */
async function steady({ rate, warm_up_s, seconds }, callers, tally) {
  const begun = performance.now()
  let sent = 0
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - begun) / 1000) * rate)
    for (; sent < due; sent++) {
      tally.send(callers[sent % callers.length], begun + ((sent + 1) * 1000) / rate)
    }
  }, TICK_MS)
  await wait(warm_up_s * 1000)
  await tally.during(seconds)
  clearInterval(timer)
  await tally.allAnswered()
}

/** Every caller sends a number of bids, some at once, and all that was said is reported. */
async function storm({ in_flight, bids_each }, callers, tally) {
  const replies = []
  const one = (caller, customer, left, done) => {
    if (left === 0) return done()
    const bid = tally.send(caller, performance.now(), ({ status, result, code, bid: stored }) => {
      replies.push({ customer, ...bid, status, result, code, seq: stored?.seq })
      one(caller, customer, left - 1, done)
    })
  }
  const lanes = callers.flatMap((caller, customer) =>
    Array.from({ length: in_flight }, (_, lane) => {
      const share = Math.floor((bids_each + lane) / in_flight)
      return new Promise((done) => one(caller, customer, share, done))
    })
  )
  const begun = performance.now()
  await Promise.all(lanes)
  return { replies, seconds: (performance.now() - begun) / 1000 }
}

/** Makes the bids, each higher than the one before, and counts how they fared. */
class Tally {
  #sent = 0
  #answered = 0
  #counting = false
  #counts = {}
  #times = []
  #accepted_ever = 0

  constructor(job) {
    this.job = job
  }

  send(caller, begun, answered = () => {}) {
    const { first, step, pace } = this.job
    const number = this.#sent++
    const bid = { max_amount: first + number * step, idempotency_key: `${pace}-${number}` }
    caller.place(bid, (reply) => {
      this.#answered++
      this.#count(reply, performance.now() - begun)
      answered(reply)
    })
    return bid
  }

  /** The server meets everybody once before anything counts: it remembers who may bid. */
  async oneOfEach(callers) {
    for (const caller of callers) this.send(caller, performance.now())
    await this.allAnswered()
  }

  async during(seconds) {
    process.send({ counting: true })
    this.#counting = true
    const [begun, cpu] = [performance.now(), process.cpuUsage()]
    await wait(seconds * 1000)
    this.#counting = false
    this.seconds = (performance.now() - begun) / 1000
    const { user, system } = process.cpuUsage(cpu)
    this.cpu_s = (user + system) / 1_000_000
  }

  async allAnswered() {
    while (this.#answered < this.#sent) await wait(TICK_MS)
  }

  #count(reply, ms) {
    const isAccepted = reply.status === 200
    if (isAccepted) this.#accepted_ever++
    if (!this.#counting) return
    const kind = isAccepted ? "accepted" : (reply.code ?? `status ${reply.status}`)
    this.#counts[kind] = (this.#counts[kind] ?? 0) + 1
    if (isAccepted) this.#times.push(ms)
  }

  report() {
    const { accepted = 0, ...refused } = this.#counts
    const times = Float64Array.from(this.#times).sort()
    const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
    return {
      ...{ accepted, refused, accepted_ever: this.#accepted_ever },
      ...{ seconds: this.seconds, cpu_s: this.cpu_s },
      latency: { p50: at(0.5), p99: at(0.99), max: at(1) },
    }
  }
}
