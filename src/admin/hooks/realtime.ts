import { useSyncExternalStore } from "react"
import { io, Socket } from "socket.io-client"
import { sdk } from "../lib/sdk"

export type Connection = "connecting" | "live" | "lost"
type Listener = (message: unknown) => void

const ACK_MS = 5_000
/** The next page mostly wants the same connection. */
const IDLE_MS = 10_000
const RETRY_MS = 2_000
/** Asking again would not help. */
const FINAL = ["NOT_ADMITTED", "TOKEN_MISSING"]

/** A token of the session's own; each connection brings a fresh one, so that none is ever old. */
async function freshToken() {
  const { token } = await sdk.client.fetch<{ token: string }>("/auth/token/refresh", {
    method: "POST",
  })
  return token
}

/**
 * One connection to a namespace for all pages of the dashboard; it is opened by the first listener
 * and closed a while after the last.
 */
class Wire {
  private readonly listeners = new Map<string, Set<Listener>>()
  private readonly watchers = new Set<() => void>()
  private socket: Socket | undefined
  private connection: Connection = "connecting"
  private idle: ReturnType<typeof setTimeout> | undefined
  private retry: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly namespace: string) {}

  readonly current = () => this.connection

  hear<Message>(name: string, listener: (message: Message) => void) {
    clearTimeout(this.idle)
    const known = this.listeners.get(name) ?? new Set<Listener>()
    // What the server sends under a name has the shape that the realtime README lists.
    const heard = listener as Listener
    this.listeners.set(name, known.add(heard))
    this.socket ??= this.connect()
    return () => {
      known.delete(heard)
      const count = [...this.listeners.values()].reduce((sum, { size }) => sum + size, 0)
      if (!count) this.idle = setTimeout(() => this.disconnect(), IDLE_MS)
    }
  }

  /** What the server answers; undefined when it did not in time: the next connection mends it. */
  async say<Answer>(name: string, body: object): Promise<Answer | undefined> {
    if (!this.socket?.connected) return undefined
    return this.socket
      .timeout(ACK_MS)
      .emitWithAck(name, body)
      .catch(() => undefined)
  }

  readonly onChange = (watcher: () => void) => {
    this.watchers.add(watcher)
    return () => {
      this.watchers.delete(watcher)
    }
  }

  private connect() {
    const base = import.meta.env.VITE_BACKEND_URL
    const origin = base && base !== "/" ? base.replace(/\/$/, "") : ""
    const made = io(`${origin}${this.namespace}`, {
      path: "/socket.io",
      transports: ["websocket", "polling"],
      auth: (give) =>
        void freshToken().then(
          (token) => give({ token }),
          () => this.comeBack()
        ),
    })
    made.on("connect", () => this.turn("live"))
    made.on("disconnect", (reason) => {
      this.turn("lost")
      // The server closed it, as it does when a token is over; the client would stay away.
      if (reason === "io server disconnect") this.comeBack()
    })
    made.on("connect_error", (error: Error & { data?: { code?: string } }) => {
      this.turn("lost")
      if (!made.active && !FINAL.includes(error.data?.code ?? "")) this.comeBack()
    })
    made.onAny((name: string, message: unknown) =>
      this.listeners.get(name)?.forEach((listener) => listener(message))
    )
    return made
  }

  /** Tries once more after a while, with a new token. */
  private comeBack() {
    clearTimeout(this.retry)
    this.turn("lost")
    this.retry = setTimeout(() => this.socket?.disconnect().connect(), RETRY_MS)
  }

  private disconnect() {
    clearTimeout(this.retry)
    this.socket?.disconnect()
    this.socket = undefined
    this.turn("connecting")
  }

  private turn(next: Connection) {
    if (this.connection === next) return
    this.connection = next
    this.watchers.forEach((watcher) => watcher())
  }
}

const staff = new Wire("/admin")
const store = new Wire("/seller")

/** Hears a message to the marketplace's staff. */
export const hearStaff = staff.hear.bind(staff) as Wire["hear"]
export const sayAsStaff = staff.say.bind(staff) as Wire["say"]
/** Calls back after each connection that is made from here on. */
export const onStaffConnection = (made: () => void) =>
  staff.onChange(() => staff.current() === "live" && made())
export const useStaffConnection = () => useSyncExternalStore(staff.onChange, staff.current)

/** Hears a message to the members of a store. The merchant who looks at one is not let in. */
export const hearStore = store.hear.bind(store) as Wire["hear"]
/** Calls back after each connection that is made from here on. */
export const onStoreConnection = (made: () => void) =>
  store.onChange(() => store.current() === "live" && made())
export const useStoreConnection = () => useSyncExternalStore(store.onChange, store.current)
