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

const listeners = new Map<string, Set<Listener>>()
const watchers = new Set<() => void>()
let socket: Socket | undefined
let connection: Connection = "connecting"
let idle: ReturnType<typeof setTimeout> | undefined
let retry: ReturnType<typeof setTimeout> | undefined

const count = () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0)

/**
 * Hears a message to the marketplace's staff. The dashboard has one connection for all its pages;
 * it is opened by the first listener and closed a while after the last.
 */
export function hearStaff<Message>(name: string, listener: (message: Message) => void) {
  clearTimeout(idle)
  const known = listeners.get(name) ?? new Set<Listener>()
  // What the server sends under a name has the shape that the realtime README lists.
  const heard = listener as Listener
  listeners.set(name, known.add(heard))
  socket ??= connect()
  return () => {
    known.delete(heard)
    if (!count()) idle = setTimeout(disconnect, IDLE_MS)
  }
}

/** What the server answers; undefined when it did not in time: the next connection mends it. */
export const sayAsStaff = async <Answer>(
  name: string,
  body: object
): Promise<Answer | undefined> =>
  socket?.connected
    ? socket
        .timeout(ACK_MS)
        .emitWithAck(name, body)
        .catch(() => undefined)
    : undefined

/** Calls back after each connection that is made from here on. */
export const onStaffConnection = (made: () => void) =>
  onChange(() => connection === "live" && made())

function onChange(watcher: () => void) {
  watchers.add(watcher)
  return () => {
    watchers.delete(watcher)
  }
}

export const useStaffConnection = () => useSyncExternalStore(onChange, () => connection)

/** A token of the session's own; each connection brings a fresh one, so that none is ever old. */
async function freshToken() {
  const { token } = await sdk.client.fetch<{ token: string }>("/auth/token/refresh", {
    method: "POST",
  })
  return token
}

function connect() {
  const base = import.meta.env.VITE_BACKEND_URL
  const origin = base && base !== "/" ? base.replace(/\/$/, "") : ""
  const made = io(`${origin}/admin`, {
    path: "/socket.io",
    transports: ["websocket", "polling"],
    auth: (give) => void freshToken().then((token) => give({ token }), comeBack),
  })
  made.on("connect", () => turn("live"))
  made.on("disconnect", (reason) => {
    turn("lost")
    // The server closed it, as it does when a token is over; the client would stay away.
    if (reason === "io server disconnect") comeBack()
  })
  made.on("connect_error", (error: Error & { data?: { code?: string } }) => {
    turn("lost")
    if (!made.active && !FINAL.includes(error.data?.code ?? "")) comeBack()
  })
  made.onAny((name: string, message: unknown) =>
    listeners.get(name)?.forEach((listener) => listener(message))
  )
  return made
}

/** Tries once more after a while, with a new token. */
function comeBack() {
  clearTimeout(retry)
  turn("lost")
  retry = setTimeout(() => socket?.disconnect().connect(), RETRY_MS)
}

function disconnect() {
  clearTimeout(retry)
  socket?.disconnect()
  socket = undefined
  turn("connecting")
}

function turn(next: Connection) {
  if (connection === next) return
  connection = next
  watchers.forEach((watcher) => watcher())
}
