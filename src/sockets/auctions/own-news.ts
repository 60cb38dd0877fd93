import { Namespace } from "socket.io"
import type { Notice } from "../../modules/auction/announcements"
import { AuctionEvents } from "../../modules/auction/events"
import type { PublicState } from "../../modules/auction/state"
import { actorOf } from "../../modules/realtime/identity"
import { OwnMessages, ownRoomOf, roomOf } from "./rooms"

type AliasOf = (auction_id: string, customer_id: string) => string
type Message = (typeof OwnMessages)[keyof typeof OwnMessages]

/** Which events are one customer's own news, and who that is in their data. */
const OWN_EVENTS: Record<string, { message: Message; of: "customer_id" | "winner_id" }> = {
  [AuctionEvents.OUTBID]: { message: OwnMessages.OUTBID, of: "customer_id" },
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
  constructor(
    private readonly namespace: Namespace,
    private readonly aliasOf: AliasOf
  ) {}

  /** A change that this process made. */
  tell({ auction_id, state, events, touched }: Notice) {
    for (const { customer_id, my_max, am_leading } of touched) {
      if (!this.isHere(customer_id)) continue
      const own = { auction_id, seq: state.seq, my_max, am_leading }
      this.namespace.to(ownRoomOf(customer_id)).emit(OwnMessages.MAX, own)
    }
    for (const { name, data } of events) {
      const own = OWN_EVENTS[name]
      const customer_id = own && data[own.of]
      if (typeof customer_id !== "string" || !this.isHere(customer_id)) continue
      this.namespace.to(ownRoomOf(customer_id)).emit(own.message, publicPart(state))
    }
  }

  /**
   * A change that another process made, of which only the two states are known. A watcher finds
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
      if (alias === lost) socket.emit(OwnMessages.OUTBID, publicPart(after))
      if (alias === won) socket.emit(OwnMessages.WON, publicPart(after))
    }
  }

  private isHere(customer_id: string) {
    return this.namespace.adapter.rooms.has(ownRoomOf(customer_id))
  }
}

function publicPart(state: PublicState) {
  const { auction_id, seq, status, current_price, next_minimum, currency_code, ends_at } = state
  return { auction_id, seq, status, current_price, next_minimum, currency_code, ends_at }
}
