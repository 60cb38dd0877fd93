import { MedusaError } from "@medusajs/framework/utils"
import { Touched } from "./announcements"
import { extension, isExtended } from "./batch"
import { whyClosed } from "./bidding"
import { AuctionClosing } from "./closing"
import type { Run } from "./database"
import { whatMayGo } from "./endings"
import { AuctionEvents } from "./events"
import { Locked, lockOwn } from "./ledger-store"
import { Deed, NewChange, SYSTEM, writeNews } from "./news"
import { outboxRow } from "./outbox"
import { recompute, StoredBid, withRaises } from "./replay"
import type { AuctionRow } from "./rows"
import type { PublicState } from "./state"
import { OPEN_AUCTIONS_OF, TAKE_OUT, VALID_BIDS } from "./voids-sql"

/** With a store, only that store's auctions are found. */
type Reasoned = Deed & { auction_id: string; seller_id?: string | null; reason: string }
/** Which bids: some by id, or all of some customers. */
export type VoidBids = Reasoned & { bid_ids?: string[]; customer_ids?: string[] }
export type RetractBid = {
  auction_id: string
  bid_id: string
  customer_id: string
  reason: string
}
/** By the alias that the seller sees, with or without the word before it. */
export type CancelBidder = Reasoned &
  ({ alias: string; customer_id?: undefined } | { customer_id: string; alias?: undefined })

type Bids = Locked & { bids: StoredBid[] }

/** Taking bids out: they are marked, and the price is what the others make of it. */
export class AuctionVoids extends AuctionClosing {
  /**
   * Takes out any valid bids, and the own raises that followed them.
   *
   * @throws MedusaError not_found without such a valid bid; not_allowed when the auction is over
   */
  async voidBids({ bid_ids = [], customer_ids = [], ...deed }: VoidBids): Promise<PublicState> {
    const ids = new Set(bid_ids)
    const customers = new Set(customer_ids)
    return await this.takeOut(deed, ({ bids }) =>
      bids.filter(({ id, customer_id }) => ids.has(id) || customers.has(customer_id))
    )
  }

  /** A bidder takes back the own bids, as far as the time left allows. */
  async retract({ bid_id, customer_id, ...rest }: RetractBid): Promise<PublicState> {
    const deed = { ...rest, by: "customer" as const, actor_id: customer_id }
    return await this.takeOut(deed, ({ row, bids, now }) => {
      const own = bids.filter((bid) => bid.customer_id === customer_id)
      if (!own.some(({ id }) => id === bid_id)) return []
      return allowed(`Bid ${bid_id}`, whatMayGo(row, own, now, bid_id))
    })
  }

  /** The store takes out a bidder, as far as the time left allows; the merchant always may. */
  async cancelBidder({ alias, customer_id, ...deed }: CancelBidder): Promise<PublicState> {
    return await this.takeOut(deed, ({ row, bids, now }) => {
      const bidder = customer_id ?? this.customerBehind(row, bids, alias ?? "")
      const own = bids.filter((bid) => bid.customer_id === bidder)
      if (!own.length || deed.by === "merchant") return own
      return allowed(
        `The bids of ${this.aliasOf(row.id, own[0].customer_id)}`,
        whatMayGo(row, own, now)
      )
    })
  }

  /** Takes a customer out of every running auction; returns the auctions' ids. */
  async voidBidsOfCustomer(input: { customer_id: string; reason: string }): Promise<string[]> {
    const { customer_id, reason } = input
    const open = await this.reading((run) => run<{ id: string }>(OPEN_AUCTIONS_OF, [customer_id]))
    const done: string[] = []
    for (const { id: auction_id } of open) {
      const isDone = await this.voidBids({
        ...{ ...SYSTEM, auction_id, reason },
        customer_ids: [customer_id],
      }).then(
        () => true,
        (error) => passOver(error)
      )
      if (isDone) done.push(auction_id)
    }
    return done
  }

  private customerBehind(row: AuctionRow, bids: StoredBid[], alias: string): string | undefined {
    const name = alias.startsWith("Bidder ") ? alias : `Bidder ${alias}`
    const bidders = [...new Set(bids.map(({ customer_id }) => customer_id))]
    const found = bidders.filter((customer_id) => this.aliasOf(row.id, customer_id) === name)
    if (found.length < 2) return found[0]
    // One in millions: the names are short.
    const message = `Two bidders of auction ${row.id} are called ${name}; ask the merchant`
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
  }

  private async takeOut(deed: Reasoned, choose: (all: Bids) => StoredBid[]): Promise<PublicState> {
    const { auction_id } = deed
    const taken = await this.transaction(async (run) => {
      const all = await runningBids(run, deed)
      const chosen = new Set(choose(all).map(({ id }) => id))
      if (!chosen.size) {
        const message = `Auction ${auction_id} has no such valid bid`
        throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
      }
      const gone = withRaises(all.row, all.bids, chosen)
      return await this.writeVoid(run, all, gone, deed)
    })
    const { row, outbox, touched } = taken
    const [state] = await this.committed([row], outbox, new Map([[row.id, touched]]))
    return state
  }

  private async writeVoid(run: Run, { row, bids, now }: Bids, gone: StoredBid[], deed: Reasoned) {
    const isGone = new Set(gone)
    const rest = bids.filter((bid) => !isGone.has(bid))
    const revision = row.revision + 1
    const after = { ...recompute(row, rest, now), revision, updated_at: now }
    await run(TAKE_OUT, [
      gone.map(({ id }) => id),
      now,
      deed.by,
      deed.reason,
      row.id,
      ...[after.current_price, after.leader_id, after.leader_max],
      ...[after.bid_count, after.bidder_count, after.ends_at, after.extension_count],
      after.is_buy_now_withdrawn,
    ])
    const customer_ids = [...new Set(gone.map(({ customer_id }) => customer_id))]
    const { id } = row
    const outbox = [outboxRow(id, AuctionEvents.BIDS_VOIDED, { id, customer_ids })]
    const details = {
      seqs: gone.map(({ seq }) => seq),
      aliases: customer_ids.map((customer_id) => this.aliasOf(id, customer_id)),
    }
    const changes: NewChange[] = [
      { ...deed, auction_id: id, kind: "bids_voided", details, at: now },
    ]
    if (isExtended(row, after)) {
      const moved = extension(row, after)
      outbox.push(outboxRow(id, AuctionEvents.EXTENDED, { id, ...moved }))
      changes.push({ ...SYSTEM, auction_id: id, kind: "extended", details: moved, at: now })
    }
    await writeNews(run, changes, outbox)
    return { row: after, outbox, touched: touchedBy(row, after, customer_ids, rest) }
  }
}

async function runningBids(run: Run, { auction_id, seller_id }: Reasoned): Promise<Bids> {
  const { row, now } = await lockOwn(run, auction_id, seller_id)
  const closed = row.status === "paused" ? null : whyClosed(row, now)
  if (closed) {
    const message = `Bids of auction ${auction_id} cannot be taken out: ${closed.message}`
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
  }
  return { row, now, bids: await run<StoredBid>(VALID_BIDS, [auction_id]) }
}

function allowed(what: string, answer: StoredBid[] | string): StoredBid[] {
  if (typeof answer !== "string") return answer
  const message = `${what} cannot be taken out: ${answer}`
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}

/** An auction that ended meanwhile, or lost its bids, is no failure of those that are left. */
function passOver(error: unknown): false {
  const { NOT_ALLOWED, NOT_FOUND } = MedusaError.Types
  const types: string[] = [NOT_ALLOWED, NOT_FOUND]
  if (error instanceof MedusaError && types.includes(error.type)) return false
  throw error
}

function touchedBy(
  before: AuctionRow,
  after: AuctionRow,
  customer_ids: string[],
  rest: readonly StoredBid[]
): Touched[] {
  const touched = new Set(customer_ids)
  for (const leader of [before.leader_id, after.leader_id]) if (leader) touched.add(leader)
  const max = new Map<string, number>()
  for (const { customer_id, max_amount } of rest) {
    max.set(customer_id, Math.max(max_amount, max.get(customer_id) ?? 0))
  }
  return [...touched].map((customer_id) => ({
    customer_id,
    my_max: max.get(customer_id) ?? null,
    am_leading: after.leader_id === customer_id,
  }))
}
