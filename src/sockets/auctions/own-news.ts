import { Namespace, Socket } from "socket.io"
import type { Notice } from "../../modules/auction/announcements"
import { AuctionEvents } from "../../modules/auction/events"
import type { PublicState } from "../../modules/auction/state"
import { actorOf } from "../../modules/realtime/identity"
import { OwnMessages, ownRoomOf, roomOf } from "./rooms"

export type AliasOf = (auction_id: string, customer_id: string) => string
type Message = (typeof OwnMessages)[keyof typeof OwnMessages]

/** Which events are customers' own news, and who they are in their data: an id, or several. */
type Whose = "customer_id" | "customer_ids" | "winner_id"
const OWN_EVENTS: Record<string, { message: Message; of: Whose }> = {
  [AuctionEvents.OUTBID]: { message: OwnMessages.OUTBID, of: "customer_ids" },
  [AuctionEvents.ENDED]: { message: OwnMessages.WON, of: "winner_id" },
  [AuctionEvents.OFFER_MADE]: { message: OwnMessages.OFFER, of: "customer_id" },
  [AuctionEvents.OFFER_ANSWERED]: { message: OwnMessages.OFFER, of: "customer_id" },
  [AuctionEvents.PAYMENT_REQUESTED]: { message: OwnMessages.PAYMENT, of: "customer_id" },
  [AuctionEvents.PAYMENT_DEFAULTED]: { message: OwnMessages.PAYMENT, of: "customer_id" },
  [AuctionEvents.PAID]: { message: OwnMessages.PAYMENT, of: "customer_id" },
}

/**
 * What one customer alone is told. It says what to look at again; amounts in it are public, but for
 * the own max, which goes to nobody else.
 */
export class OwnNews {
  /** How many answers a connection waits for, by auction and connection. */
  private readonly awaited = new Map<string, Map<string, number>>()

  constructor(
    private readonly namespace: Namespace,
    private readonly aliasOf: AliasOf
  ) {}

  /**
   * Announces the answer to a bid. Until the returned function says that it was given, this
   * connection is told nothing else about its customer and the auction: the answer says the same,
   * and a bid is one message instead of three.
   */
  expectAnswer(socket: Socket, auction_id: string): () => void {
    const asking = this.awaited.get(auction_id) ?? new Map<string, number>()
    this.awaited.set(auction_id, asking)
    asking.set(socket.id, (asking.get(socket.id) ?? 0) + 1)
    return () => {
      const left = asking.get(socket.id)! - 1
      if (left) asking.set(socket.id, left)
      else asking.delete(socket.id)
      if (!asking.size) this.awaited.delete(auction_id)
    }
  }

  /** A change that this process made, or that another process told of. */
  tell({ auction_id, state, events, touched }: Notice) {
    for (const { customer_id, my_max, am_leading } of touched) {
      const own = { auction_id, seq: state.seq, my_max, am_leading }
      this.windowsOf(customer_id, auction_id)?.emit(OwnMessages.MAX, own)
    }
    for (const { name, data } of events) {
      const own = OWN_EVENTS[name]
      if (!own) continue
      const answered = own.message === OwnMessages.OUTBID ? auction_id : undefined
      for (const customer_id of [data[own.of]].flat()) {
        if (typeof customer_id !== "string") continue
        this.windowsOf(customer_id, answered)?.emit(own.message, publicPart(state))
      }
    }
  }

  /**
   * A change that another process made and did not tell: only the two states are known. A watcher finds
   * themselves in them by their alias.
   */
  tellForeign(before: PublicState, after: PublicState) {
    const lost = before.leader_alias !== after.leader_alias ? before.leader_alias : null
    const won = after.status === "sold" && before.status !== "sold" ? after.leader_alias : null
    if (!lost && !won) return
    const { rooms } = this.namespace.adapter
    for (const id of rooms.get(roomOf(after.auction_id)) ?? []) {
      const socket = this.namespace.sockets.get(id)
      const customer_id = socket && actorOf(socket)
      if (!customer_id) continue
      const alias = this.aliasOf(after.auction_id, customer_id)
      const window = this.namespace.local.to(id)
      if (alias === lost) window.emit(OwnMessages.OUTBID, publicPart(after))
      if (alias === won) window.emit(OwnMessages.WON, publicPart(after))
    }
  }

  /** The customer's connections; with an auction, but those that wait for an answer about it. */
  private windowsOf(customer_id: string, answered?: string) {
    const room = ownRoomOf(customer_id)
    const here = this.namespace.adapter.rooms.get(room)
    if (!here) return undefined
    if (!answered) return this.namespace.local.to(room)
    const awaited = this.awaited.get(answered)
    const asking = awaited ? [...here].filter((id) => awaited.has(id)) : []
    return asking.length < here.size ? this.namespace.local.to(room).except(asking) : undefined
  }
}

function publicPart(state: PublicState) {
  const { auction_id, seq, status, current_price, next_minimum, currency_code, ends_at } = state
  return { auction_id, seq, status, current_price, next_minimum, currency_code, ends_at }
}
