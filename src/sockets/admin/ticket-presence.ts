import { Namespace, Socket } from "socket.io"
import { randomUUID } from "node:crypto"
import type { Peers } from "../../modules/realtime/peers"
import { PresenceMessages } from "./rooms"

/** Tickets that one connection may have open; a dashboard has a tab or two. */
export const WATCHED_MAX = 20
/** For how long somebody counts as writing after their last key. */
export const TYPING_MS = 6_000
/** How often a process says again who it has; who was not named three times is gone. */
export const BEAT_MS = 10_000
const SILENT_MS = 3 * BEAT_MS
/** People who are named at one ticket. */
const STAFF_MAX = 20

export type Person = { id: string; name: string }
type Watch = { person: Person; typing_until: number }
type Present = Person & { is_typing: boolean }
type Announced = { process: string; ticket_id: string; staff: Present[] }
type Elsewhere = { staff: Present[]; heard_at: number }

const PRESENCE = "ticket-presence"
const ASK = "ticket-presence-ask"

/**
 * Who of the staff has a ticket open, and who is writing in it. Each process knows its own
 * connections and tells the others; nothing of it is kept anywhere. What gets lost is said again
 * within ten seconds, and whoever says nothing any more is forgotten after thirty.
 */
export class TicketPresence {
  private readonly process = randomUUID()
  /** By ticket, then by connection. */
  private readonly here = new Map<string, Map<Socket, Watch>>()
  /** By ticket, then by process. */
  private readonly elsewhere = new Map<string, Map<string, Elsewhere>>()
  /** What the watchers of a ticket were told last. */
  private readonly told = new Map<string, string>()

  constructor(
    private readonly namespace: Namespace,
    private readonly peers: Peers,
    private readonly clock = () => Date.now()
  ) {
    peers.on<Announced>(PRESENCE, (announced) => this.hear(announced))
    peers.on<{ ticket_id: string }>(ASK, ({ ticket_id }) => this.announce(ticket_id))
  }

  /** False when the connection has too many open already. */
  watch(socket: Socket, ticket_id: string, person: Person): boolean {
    const watchers = this.here.get(ticket_id) ?? new Map<Socket, Watch>()
    const isNew = !watchers.has(socket)
    if (isNew && this.ticketsOf(socket).length >= WATCHED_MAX) return false
    if (isNew) watchers.set(socket, { person, typing_until: 0 })
    this.here.set(ticket_id, watchers)
    this.changed(ticket_id)
    // Who has been there for a while is told to others only when it changes.
    this.peers.tell(ASK, { ticket_id })
    return true
  }

  /** Who does not watch a ticket is not heard writing in it. */
  typing(socket: Socket, ticket_id: string, isTyping: boolean): boolean {
    const watch = this.here.get(ticket_id)?.get(socket)
    if (!watch) return false
    watch.typing_until = isTyping ? this.clock() + TYPING_MS : 0
    this.changed(ticket_id)
    return true
  }

  unwatch(socket: Socket, ticket_id: string) {
    const watchers = this.here.get(ticket_id)
    if (!watchers?.delete(socket)) return
    if (!watchers.size) this.here.delete(ticket_id)
    this.changed(ticket_id)
  }

  leave(socket: Socket) {
    for (const ticket_id of this.ticketsOf(socket)) this.unwatch(socket, ticket_id)
  }

  /** Says again who is here, and forgets who has not been heard of. */
  beat() {
    const oldest = this.clock() - SILENT_MS
    for (const [ticket_id, processes] of this.elsewhere) {
      for (const [process, { heard_at }] of processes) {
        if (heard_at <= oldest) processes.delete(process)
      }
      if (!processes.size) this.elsewhere.delete(ticket_id)
    }
    for (const ticket_id of this.here.keys()) this.changed(ticket_id)
  }

  /** Everybody at the ticket, once each however many windows they have. */
  staffAt(ticket_id: string): Present[] {
    const others = [...(this.elsewhere.get(ticket_id)?.values() ?? [])]
    const everybody = [...this.staffHere(ticket_id), ...others.flatMap(({ staff }) => staff)]
    return merged(everybody).slice(0, STAFF_MAX)
  }

  private staffHere(ticket_id: string): Present[] {
    const now = this.clock()
    return merged(
      [...(this.here.get(ticket_id)?.values() ?? [])].map(({ person, typing_until }) => ({
        ...person,
        is_typing: typing_until > now,
      }))
    )
  }

  private ticketsOf(socket: Socket): string[] {
    return [...this.here].filter(([, watchers]) => watchers.has(socket)).map(([id]) => id)
  }

  private changed(ticket_id: string) {
    this.announce(ticket_id)
    this.tell(ticket_id)
  }

  private announce(ticket_id: string) {
    const staff = this.staffHere(ticket_id)
    this.peers.tell(PRESENCE, { process: this.process, ticket_id, staff })
  }

  private hear({ process, ticket_id, staff }: Announced) {
    if (process === this.process) return
    const processes = this.elsewhere.get(ticket_id) ?? new Map<string, Elsewhere>()
    if (staff.length) processes.set(process, { staff, heard_at: this.clock() })
    else processes.delete(process)
    if (processes.size) this.elsewhere.set(ticket_id, processes)
    else this.elsewhere.delete(ticket_id)
    this.tell(ticket_id)
  }

  /** To those of this process who have it open, when it is news to them. */
  private tell(ticket_id: string) {
    const watchers = [...(this.here.get(ticket_id)?.keys() ?? [])]
    if (!watchers.length) return void this.told.delete(ticket_id)
    const staff = this.staffAt(ticket_id)
    const state = JSON.stringify([staff, watchers.map(({ id }) => id)])
    if (this.told.get(ticket_id) === state) return
    this.told.set(ticket_id, state)
    const ids = watchers.map(({ id }) => id)
    this.namespace.local.to(ids).emit(PresenceMessages.PRESENCE, { ticket_id, staff })
  }
}

/** One entry for each person, writing when they write in any window. */
function merged(staff: Present[]): Present[] {
  const byId = new Map<string, Present>()
  for (const one of staff) {
    const known = byId.get(one.id)
    byId.set(one.id, { ...one, is_typing: one.is_typing || Boolean(known?.is_typing) })
  }
  return [...byId.values()].sort((a, b) => a.id.localeCompare(b.id))
}
