import { setTimeout as wait } from "node:timers/promises"
import { io } from "socket.io-client"

const RECONNECT_MS = 100

/**
 * One customer at a socket. When the server goes, the next one of the list is tried, and every bid
 * without an answer is sent again with its key.
 */
export class SocketBidder {
  reconnects = 0
  #waiting = new Map()
  #turn
  #over = false

  constructor(job, index) {
    this.job = job
    this.token = job.tokens[index]
    this.#turn = index
  }

  async connect() {
    await new Promise((connected) => this.#open(connected))
  }

  /** @param bid amount and key; `answered` gets the reply once */
  place(bid, answered) {
    this.#waiting.set(bid.idempotency_key, { bid, answered })
    this.#send(bid)
  }

  close() {
    this.#over = true
    this.socket.disconnect()
  }

  #open(connected) {
    const { urls } = this.job
    const options = { transports: ["websocket"], reconnection: false, forceNew: true }
    const auth = { token: this.token }
    this.socket = io(`${urls[this.#turn % urls.length]}/auctions`, { ...options, auth })
    this.socket.on("connect", () => {
      for (const { bid } of this.#waiting.values()) this.#send(bid)
      connected()
    })
    const again = async () => {
      if (this.#over) return
      this.reconnects++
      this.#turn++
      await wait(RECONNECT_MS)
      this.#open(connected)
    }
    this.socket.on("disconnect", again)
    this.socket.on("connect_error", again)
  }

  #send(bid) {
    // What is sent before the connection stands is sent by `connect` above.
    if (!this.socket.connected) return
    const { auction_id } = this.job
    this.socket.emit("bid:place", { auction_id, ...bid, confirm: true }, (reply) => {
      const { answered } = this.#waiting.get(bid.idempotency_key)
      this.#waiting.delete(bid.idempotency_key)
      answered(reply)
    })
  }
}
