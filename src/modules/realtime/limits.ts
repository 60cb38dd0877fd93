import { IncomingMessage } from "node:http"
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"
import { Server, Socket } from "socket.io"
import { countedAddress } from "../../lib/address"
import { clientAddress } from "../../lib/client-address"

/** The largest message anybody may send; a bid has about 200 bytes. */
export const MESSAGE_BYTES_MAX = 16_384
/** How long a handshake may take from the first byte to its namespace. */
export const CONNECT_MS_MAX = 10_000
/** Messages that wait for a slow client before it is let go; it returns and reads what it missed. */
export const QUEUE_MAX = 512
const EVENT_WINDOW_S = 10
const HANDSHAKE_WINDOW_S = 60
/** A client that goes on this many times over the limit is cut off. */
const PATIENCE = 3

export type Limits = {
  /** Connections that one address may hold. */
  sockets_per_address: number
  /** Messages that one connection may send in ten seconds. */
  events_per_10_s: number
  /** So many proxies are in front, and add to X-Forwarded-For. */
  trusted_proxies: number
}

/** Counts the connections of each address, and how often it comes; lets go of slow ones. */
export class Doorkeeper {
  private readonly held = new Map<string, number>()
  private readonly clients = new Set<EngineClient>()
  private readonly handshakes: RateLimiterMemory

  private readonly limit: number
  private readonly proxies: number

  constructor({ sockets_per_address: limit, trusted_proxies }: Omit<Limits, "events_per_10_s">) {
    this.limit = limit
    this.proxies = trusted_proxies
    // Everybody behind one address comes back at once after a restart, some a second time.
    this.handshakes = new RateLimiterMemory({ points: limit * 2, duration: HANDSHAKE_WINDOW_S })
  }

  /** Why nobody may come from there now, or null. */
  async refusal(req: IncomingMessage): Promise<string | null> {
    const address = this.addressOf(req)
    if ((this.held.get(address) ?? 0) >= this.limit) {
      return `Too many connections; accepted: ${this.limit} at a time from one address`
    }
    const isOften = await this.handshakes.consume(address).then(
      () => false,
      () => true
    )
    return isOften ? "Too many new connections; try again in a minute" : null
  }

  watch(io: Server) {
    io.engine.on("connection", (client: EngineClient) => {
      const address = this.addressOf(client.request)
      this.clients.add(client)
      this.held.set(address, (this.held.get(address) ?? 0) + 1)
      client.once("close", () => {
        this.clients.delete(client)
        const left = (this.held.get(address) ?? 1) - 1
        if (left > 0) this.held.set(address, left)
        else this.held.delete(address)
      })
    })
  }

  private addressOf(req: IncomingMessage): string {
    return countedAddress(clientAddress(req, this.proxies))
  }

  /** Lets go of clients that take messages more slowly than they come, before memory fills up. */
  dropSlowClients() {
    for (const client of this.clients) if (client.writeBuffer.length > QUEUE_MAX) client.close(true)
  }
}

/** A connection of the engine below the namespaces. */
type EngineClient = NodeJS.EventEmitter & {
  request: IncomingMessage
  writeBuffer: unknown[]
  close(discard?: boolean): void
}

/** Refuses what a connection sends too fast; who asked for an answer is told when to come back. */
export function limitEvents(socket: Socket, points: number) {
  const limiter = new RateLimiterMemory({ points, duration: EVENT_WINDOW_S })
  socket.use(([, ...args], next) => {
    const refuse = ({ consumedPoints, msBeforeNext }: RateLimiterRes) => {
      if (consumedPoints > points * PATIENCE) return void socket.disconnect(true)
      const answer = args.at(-1)
      if (typeof answer === "function") answer(tooMany(points, msBeforeNext))
    }
    limiter.consume(socket.id).then(() => next(), refuse)
  })
}

const tooMany = (points: number, wait_ms: number) => ({
  ok: false,
  status: 429,
  type: "not_allowed",
  code: "RATE_LIMITED",
  message: `Too many messages; accepted: ${points} in ${EVENT_WINDOW_S} seconds`,
  retry_after: Math.ceil(wait_ms / 1000),
})
