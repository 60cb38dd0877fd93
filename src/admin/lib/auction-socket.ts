import { io, Socket } from "socket.io-client"
import type { AuctionState } from "../hooks/auction"
import { learnServerTime } from "./server-clock"

export type SocketState = AuctionState & { auction_id: string }
export type Connection = "connecting" | "live" | "lost"

type JoinAnswer = { ok: boolean; auction?: SocketState }
type TimeAnswer = { t0: number; t1: number }
type Room = Set<(state: SocketState) => void>

const ACK_MS = 5_000
const IDLE_MS = 10_000
/** Each of these carries the whole public state, or tells that it is worth asking for. */
const MESSAGES = ["auction:state", "auction:extended", "auction:ended", "auction:cancelled"]

const rooms = new Map<string, Room>()
const watchers = new Set<() => void>()
let socket: Socket | undefined
let connection: Connection = "connecting"
let idle: ReturnType<typeof setTimeout> | undefined

export const currentConnection = () => connection

export function onConnectionChange(listener: () => void) {
  watchers.add(listener)
  return () => {
    watchers.delete(listener)
  }
}

/**
 * Tells the listener each state of an auction, beginning with the one at hand. The dashboard has
 * one connection for all its pages; it is opened by the first room and closed after the last.
 */
export function watchAuction(id: string, listener: (state: SocketState) => void) {
  clearTimeout(idle)
  const room: Room = rooms.get(id) ?? new Set()
  const isNew = !room.size
  rooms.set(id, room.add(listener))
  if (!socket) socket = connect()
  else if (isNew && socket.connected) void join(id)
  return () => {
    room.delete(listener)
    if (room.size) return
    rooms.delete(id)
    socket?.emit("auction:leave", { auction_id: id })
    if (!rooms.size) idle = setTimeout(disconnect, IDLE_MS)
  }
}

function connect() {
  const base = import.meta.env.VITE_BACKEND_URL
  const origin = base && base !== "/" ? base.replace(/\/$/, "") : ""
  // Anybody may watch, so no token is sent.
  const made = io(`${origin}/auctions`, {
    path: "/socket.io",
    transports: ["websocket", "polling"],
  })
  made.on("connect", () => {
    turn("live")
    void learnTime()
    // The server forgets the rooms of a lost connection.
    for (const id of rooms.keys()) void join(id)
  })
  made.on("disconnect", () => turn("lost"))
  made.on("connect_error", () => turn("lost"))
  for (const message of MESSAGES) made.on(message, tell)
  return made
}

function disconnect() {
  socket?.disconnect()
  socket = undefined
  turn("connecting")
}

function turn(next: Connection) {
  if (connection === next) return
  connection = next
  watchers.forEach((watcher) => watcher())
}

async function join(id: string) {
  const answer = await ask<JoinAnswer>("auction:join", { auction_id: id })
  if (answer?.auction) tell({ ...answer.auction, auction_id: id })
}

async function learnTime() {
  const sent = Date.now()
  const answer = await ask<TimeAnswer>("time:sync", { t0: sent })
  learnServerTime(answer?.t1, sent)
}

/** Undefined when the server did not answer in time: the next message or connection mends it. */
const ask = async <T>(event: string, body: object): Promise<T | undefined> =>
  socket
    ?.timeout(ACK_MS)
    .emitWithAck(event, body)
    .catch(() => undefined)

const isState = (message: unknown): message is SocketState =>
  typeof message === "object" && message !== null && "auction_id" in message && "seq" in message

function tell(message: unknown) {
  if (!isState(message)) return
  rooms.get(message.auction_id)?.forEach((listener) => listener(message))
}
