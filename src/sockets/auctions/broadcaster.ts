import { Namespace } from "socket.io"
import type { PublicState } from "../../modules/auction/state"
import { newsOf } from "./news"
import { RoomMessages, roomOf } from "./rooms"

/** At most ten states a second: more nobody can read, and a thousand watchers get each of them. */
export const STATE_EVERY_MS = 100

type Room = {
  /** The newest state that is known, told or not. */
  latest: PublicState
  told: PublicState
  told_at: number
  timer?: NodeJS.Timeout
}

/**
 * Tells each room what changed: the first change at once, later ones gathered into the latest
 * state. Every process tells the sockets it has itself, so nothing here goes to the others.
 */
export class Broadcaster {
  private readonly rooms = new Map<string, Room>()

  constructor(private readonly namespace: Namespace) {}

  hasAudience(auction_id: string) {
    return this.namespace.adapter.rooms.has(roomOf(auction_id))
  }

  /** Auctions that somebody watches here. */
  watched(): PublicState[] {
    for (const id of this.rooms.keys()) if (!this.hasAudience(id)) this.forget(id)
    return [...this.rooms.values()].map(({ latest }) => latest)
  }

  latest(auction_id: string): PublicState | undefined {
    return this.rooms.get(auction_id)?.latest
  }

  /**
   * A state that somebody who joins is given. It counts as told when the room is new. Gives back the
   * newest state that is known.
   */
  welcome(state: PublicState): PublicState {
    const room = this.rooms.get(state.auction_id)
    if (!room) {
      this.rooms.set(state.auction_id, { latest: state, told: state, told_at: 0 })
      return state
    }
    // What was read may be older than what the room heard meanwhile, or newer.
    if (state.revision > room.latest.revision) this.change(state)
    return room.latest.revision > state.revision ? room.latest : state
  }

  change(state: PublicState, now = Date.now()) {
    const room = this.rooms.get(state.auction_id)
    if (!room) return
    if (!this.hasAudience(state.auction_id)) return this.forget(state.auction_id)
    if (state.revision <= room.latest.revision) return
    room.latest = state
    const wait = room.told_at + STATE_EVERY_MS - now
    if (wait <= 0 || newsOf(room.told, state).is_urgent) return this.tell(room, now)
    room.timer ??= setTimeout(() => this.tell(room), wait)
  }

  /** Says once more how things are, so that nobody stays behind whom a message did not reach. */
  repeat(now = new Date()) {
    const server_time = now.toISOString()
    for (const { status, auction_id } of this.watched()) {
      const room = this.rooms.get(auction_id)
      if (status !== "live" || !room) continue
      room.latest = { ...room.latest, server_time }
      this.tell(room, now.getTime())
    }
  }

  close() {
    for (const id of this.rooms.keys()) this.forget(id)
  }

  private tell(room: Room, now = Date.now()) {
    clearTimeout(room.timer)
    room.timer = undefined
    const { told, latest } = room
    room.told = latest
    room.told_at = now
    const message = { ...latest, prev_seq: told.seq }
    const audience = this.namespace.local.to(roomOf(latest.auction_id))
    audience.emit(RoomMessages.STATE, message)
    const { name } = newsOf(told, latest)
    if (name) audience.emit(name, { ...message, previous_ends_at: told.ends_at })
  }

  private forget(auction_id: string) {
    clearTimeout(this.rooms.get(auction_id)?.timer)
    this.rooms.delete(auction_id)
  }
}
