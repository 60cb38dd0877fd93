import { BidHistory } from "./bid-history.js"

/**
 * Follows one auction and bids on it. No page, no framework: a storefront can copy this file
 * and `bid-history.js`. It needs two things only:
 *
 * - `connect(token)` gives a socket.io client of the namespace /auctions that is not yet connected:
 *   `(token) => io("/auctions", { auth: { token }, transports: ["websocket"], autoConnect: false })`
 * - `api(method, path, { body, headers })` calls the store API with the publishable key and, when
 *   somebody is signed in, their token. It resolves to `{ status, body, retry_after }` and rejects
 *   only when there was no answer at all.
 *
 * Listen to `change` (anything is new; read the fields), `extended` (detail: { by_ms }), `ended`,
 * `outbid`, `won`, `stale` (what only the API tells, such as a payment, is worth reading again) and
 * `signed-out` (the token is over).
 */

const ACK_MS = 5_000
const POLL_MS = 3_000
const CLOCK_SAMPLES = 5
const CLOCK_EVERY_MS = 60_000
const BID_TRIES = 5
const RETRY_MS = 500
const RETRY_MS_MAX = 8_000

export class AuctionClient extends EventTarget {
  /** The newest public state, or null before the first one. Amounts in major units. */
  state = null
  /** { alias, my_max, am_leading } of who is signed in. */
  own = null
  /** "connecting", "live" or "polling": without a socket everything still works, only later. */
  connection = "connecting"

  #api
  #connect
  #socket = null
  #token = null
  #timers = new Set()
  #offset_ms = 0
  #pending = null
  #history

  constructor({ auction_id, api, connect }) {
    super()
    this.auction_id = auction_id
    this.#api = api
    this.#connect = connect
    const path = `/store/auctions/${auction_id}/bids`
    this.#history = new BidHistory((query) => api("GET", `${path}?${query}`).catch(() => null))
  }

  /** Bids that count, the newest first. */
  get bids() {
    return this.#history.bids
  }

  /** Begins to follow the auction, as the owner of the token or as nobody in particular. */
  start(token = null) {
    this.stop()
    this.#token = token
    this.#pending = null
    this.state = null
    this.#history.reset()
    this.#own(null)
    this.#open()
    this.#every(POLL_MS, () => this.connection !== "live" && this.poll())
    this.#every(CLOCK_EVERY_MS, () => this.connection === "live" && this.syncClock())
    return this.poll()
  }

  stop() {
    for (const timer of this.#timers) clearInterval(timer)
    this.#timers.clear()
    this.#socket?.removeAllListeners()
    this.#socket?.disconnect()
    this.#socket = null
  }

  /** The server's clock in milliseconds. Countdowns must not trust the clock of this machine. */
  serverNow() {
    return Date.now() + this.#offset_ms
  }

  /** Several samples, because one may be delayed; the median is not moved by it. */
  async syncClock() {
    const samples = []
    for (let i = 0; i < CLOCK_SAMPLES; i++) {
      const t0 = Date.now()
      const answer = await this.#ask("time:sync", { t0 })
      if (typeof answer?.t1 === "number") samples.push(answer.t1 - (t0 + Date.now()) / 2)
    }
    if (samples.length) this.#offset_ms = median(samples)
    this.#tell("change")
  }

  /** Reads the state over HTTP: the first one, and all of them while there is no socket. */
  async poll() {
    const t0 = Date.now()
    const answer = await this.#api("GET", `/store/auctions/${this.auction_id}`).catch(() => null)
    const auction = answer?.status === 200 ? answer.body.auction : null
    if (!auction) return answer
    if (this.connection !== "live" && auction.server_time) {
      this.#offset_ms = Date.parse(auction.server_time) - (t0 + Date.now()) / 2
    }
    const { my_max, am_leading } = auction
    if (my_max !== undefined) this.#own({ my_max, am_leading })
    await this.#apply({ last_bids: [], ...auction, auction_id: auction.id })
    return answer
  }

  /**
   * Bids up to an amount. One key stays with one wish, over every retry and both ways, so a bid
   * whose answer got lost is never placed twice.
   *
   * @param max_amount in major units, a number or a decimal text
   * @returns `{ status, result?, code?, message?, auction?, … }`; status 0: nobody answered
   */
  async placeBid(max_amount, { confirm = false } = {}) {
    const wish = String(max_amount)
    if (this.#pending?.wish !== wish) this.#pending = { wish, key: crypto.randomUUID() }
    const { key } = this.#pending
    const reply = await this.#insist(() => this.#sendBid({ max_amount, confirm, key }))
    // Only what nobody decided is sent again under the same key; CONFIRM_REQUIRED decided nothing.
    if (reply.status !== 0 && reply.code !== "CONFIRM_REQUIRED") this.#pending = null
    if (reply.my_max !== undefined) this.#own(pick(reply, ["my_max", "am_leading"]))
    if (reply.auction) await this.#apply(reply.auction)
    return reply
  }

  async buyNow() {
    const key = crypto.randomUUID()
    const path = `/store/auctions/${this.auction_id}/buy-now`
    const reply = await this.#insist(() => this.#post(path, {}, key))
    if (reply.auction) await this.#apply(reply.auction)
    if (reply.status === 200) this.#tell("stale")
    return reply
  }

  async watch(isWatching) {
    const path = `/store/auctions/${this.auction_id}/watch`
    return await (isWatching ? this.#api("POST", path, { body: {} }) : this.#api("DELETE", path))
  }

  async #sendBid({ max_amount, confirm, key }) {
    const body = { max_amount, ...(confirm && { confirm }) }
    if (this.#socket?.connected && this.#token) {
      const message = { ...body, auction_id: this.auction_id, idempotency_key: key }
      const reply = await this.#ask("bid:place", message)
      if (reply) return reply
    }
    return await this.#post(`/store/auctions/${this.auction_id}/bids`, body, key)
  }

  async #post(path, body, key) {
    const headers = { "idempotency-key": key }
    const answer = await this.#api("POST", path, { body, headers }).catch(() => null)
    if (!answer) return { status: 0, message: "The server does not answer" }
    return { ...answer.body, status: answer.status, retry_after: answer.retry_after }
  }

  /** Tries again, with growing pauses, what got no answer or came at a busy moment. */
  async #insist(send) {
    for (let wait = RETRY_MS, i = 1; ; i++, wait = Math.min(wait * 2, RETRY_MS_MAX)) {
      const reply = await send()
      const isOpen = reply.status === 0 || reply.status >= 500 || reply.code === "BUSY"
      if (!isOpen || i === BID_TRIES) return reply
      await pause(reply.retry_after ? reply.retry_after * 1000 : wait * (0.5 + Math.random()))
    }
  }

  #open() {
    const socket = this.#connect(this.#token)
    this.#socket = socket
    socket.on("connect", () => this.#join())
    socket.on("disconnect", (reason) => {
      this.#turn("polling")
      // The library comes back by itself, with growing pauses, unless the server sent it away.
      if (reason === "io server disconnect") this.#later(RETRY_MS_MAX, () => socket.connect())
    })
    socket.on("connect_error", (error) => {
      this.#turn("polling")
      if (error.data?.code) return this.#signOut()
      // Refused by the server rather than out of reach: the library does not try again.
      if (!socket.active) this.#later(RETRY_MS_MAX, () => socket.connect())
    })
    socket.on("session:expired", () => this.#signOut())
    for (const name of ["state", "extended", "ended", "cancelled"]) {
      socket.on(`auction:${name}`, (state) => this.#hear(state))
    }
    socket.on("customer:max", (own) => this.#hearOwn(own, () => this.#own(pick(own, OWN_FIELDS))))
    socket.on("customer:outbid", (own) => this.#hearOwn(own, () => this.#tell("outbid", own)))
    socket.on("customer:won", (own) => this.#hearOwn(own, () => this.#tell("won", own)))
    for (const name of ["won", "offer", "payment"]) {
      socket.on(`customer:${name}`, (own) => this.#hearOwn(own, () => this.#tell("stale")))
    }
    socket.on("customer:restricted", () => this.#tell("stale"))
    socket.connect()
  }

  async #join() {
    const answer = await this.#ask("auction:join", { auction_id: this.auction_id })
    if (!answer?.ok) return this.#later(RETRY_MS_MAX, () => this.#join())
    this.#turn("live")
    if (answer.own) this.#own(answer.own)
    await Promise.all([this.#apply(answer.auction), this.syncClock()])
  }

  /** Undefined when there was no answer in time. */
  async #ask(event, message) {
    if (!this.#socket?.connected) return undefined
    return await this.#socket
      .timeout(ACK_MS)
      .emitWithAck(event, message)
      .catch(() => undefined)
  }

  #hear(state) {
    if (state?.auction_id === this.auction_id) void this.#apply(state)
  }

  #hearOwn(message, react) {
    if (message?.auction_id === this.auction_id) react()
  }

  #signOut() {
    this.#tell("signed-out")
    this.start(null)
  }

  /** Messages may overtake each other; a later revision is never followed by an earlier one. */
  async #apply(state) {
    const before = this.state
    if (before && state.revision < before.revision) return
    this.state = { ...before, ...state }
    if (this.own?.alias) this.own = { ...this.own, am_leading: this.#leads() }
    if (before) this.#announce(before, state)
    // Fewer bids than before: some were taken out, so the ladder is read anew.
    if (before && state.bid_count < before.bid_count) this.#history.reset()
    const isWhole = this.#history.merge(state)
    this.#tell("change")
    if (isWhole) return
    await this.#history.fill(state.seq)
    this.#tell("change")
  }

  #leads() {
    return this.own.alias === this.state.leader_alias
  }

  #announce(before, after) {
    const by_ms = Date.parse(after.ends_at) - Date.parse(before.ends_at)
    if (after.status === "live" && before.status === "live" && by_ms > 0) {
      this.#tell("extended", { by_ms })
    }
    const isOver = ({ status }) => !["scheduled", "live", "paused"].includes(status)
    if (isOver(after) && !isOver(before)) this.#tell("ended")
  }

  #own(own) {
    this.own = own && { ...this.own, ...own }
    this.#tell("change")
  }

  #turn(connection) {
    if (this.connection === connection) return
    this.connection = connection
    this.#tell("change")
  }

  #tell(type, detail) {
    this.dispatchEvent(Object.assign(new Event(type), { detail }))
  }

  #every(ms, work) {
    this.#timers.add(setInterval(work, ms))
  }

  #later(ms, work) {
    this.#timers.add(setTimeout(work, ms * (0.5 + Math.random())))
  }
}

const OWN_FIELDS = ["my_max", "am_leading"]
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const pick = (from, fields) => Object.fromEntries(fields.map((field) => [field, from[field]]))

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
