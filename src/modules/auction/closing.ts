import { MedusaError } from "@medusajs/framework/utils"
import { AuctionAnnouncements } from "./announcements"
import { whyClosed } from "./bidding"
import {
  CLAIM_ENDED,
  CLAIM_ENDED_IDS,
  CLAIM_STARTING,
  CLAIM_STARTING_IDS,
  DUE_WITHIN,
  START,
} from "./closing-sql"
import { isFarFromEnd, outcomeOf } from "./endings"
import { End, writeEnds } from "./ends"
import { EndTimers } from "./end-timers"
import { AuctionEvents } from "./events"
import { lockOwn } from "./ledger-store"
import { Deed, SYSTEM, writeNews } from "./news"
import { outboxRow } from "./outbox"
import { AuctionRow, readAuction } from "./rows"
import { FREE_HAND_MS, HOUR_MS } from "./rules"
import type { PublicState } from "./state"

/** Auctions that are started or settled in one transaction. */
const CHUNK = 100
const TIMERS_MAX = 1_000

export type Due = { ids?: string[]; limit?: number }
/** `in_ms`: from now on, by the database's clock. */
export type DueAuction = { id: string; at: Date; in_ms: number }
export type EndNow = Deed & {
  auction_id: string
  /** With a store, only that store's auctions are found. */
  seller_id?: string | null
  sell_to_leader: boolean
}

type Claimed = Record<string, unknown> & { now: Date }

/** The clock's part: starts what is due and settles what is over. */
export class AuctionClosing extends AuctionAnnouncements {
  private readonly timers = new EndTimers((ids) => this.closeDue({ ids }), this.logger)
  /** Who meets the same auction at the same moment waits for one transaction. */
  private readonly advancing = new Map<string, Promise<void>>()

  /** Starts what is due; a store that is stopped has its auctions paused instead. Returns ids. */
  async startDue({ ids, limit = CHUNK }: Due = {}): Promise<string[]> {
    const { rows, outbox } = await this.transaction(async (run) => {
      const claimed = ids
        ? await run<Claimed>(CLAIM_STARTING_IDS, [ids])
        : await run<Claimed>(CLAIM_STARTING, [limit])
      if (!claimed.length) return { rows: [], outbox: [] }
      const { now } = claimed[0]
      const rows = claimed.map((raw) => started(readAuction(raw), now))
      await run(START, [
        now,
        rows.map(({ id }) => id),
        rows.map(({ status }) => status),
        rows.map(({ paused_at }) => paused_at?.toISOString() ?? null),
      ])
      const isLive = ({ status }: AuctionRow) => status === "live"
      const outbox = rows.map((row) =>
        outboxRow(row.id, isLive(row) ? AuctionEvents.STARTED : AuctionEvents.PAUSED, {
          id: row.id,
        })
      )
      const changes = rows.map((row) => ({
        ...{ ...SYSTEM, auction_id: row.id, at: now },
        kind: isLive(row) ? ("started" as const) : ("paused" as const),
      }))
      await writeNews(run, changes, outbox)
      return { rows, outbox }
    })
    await this.committed(rows, outbox)
    return rows.map(({ id }) => id)
  }

  /** Settles what is over, as often as it is called: once. Returns the ids that it ended. */
  async closeDue({ ids, limit = CHUNK }: Due = {}): Promise<string[]> {
    if (ids && !ids.length) return []
    const { rows, outbox } = await this.transaction(async (run) => {
      const claimed = ids
        ? await run<Claimed>(CLAIM_ENDED_IDS, [ids])
        : await run<Claimed>(CLAIM_ENDED, [limit])
      if (!claimed.length) return { rows: [], outbox: [] }
      const ends = claimed.map(readAuction).map((row): End => {
        return { row, deed: SYSTEM, outcome: outcomeOf(row), kind: "hammer" }
      })
      return await writeEnds(run, ends, claimed[0].now)
    })
    await this.committed(rows, outbox)
    return rows.map(({ id }) => id)
  }

  /** Live auctions that end within this time. */
  async dueWithin(ms: number): Promise<DueAuction[]> {
    return await this.reading((run) => run<DueAuction>(DUE_WITHIN, [ms / 1000, TIMERS_MAX]))
  }

  /** Everything that is due now, and timers for what ends within this time. */
  async sweep(ms: number): Promise<void> {
    await untilFew(() => this.startDue())
    await untilFew(() => this.closeDue())
    this.timers.arm(await this.dueWithin(ms))
  }

  /** Starts or closes one auction, if it is time; many callers at once share the work. */
  async advance(auction_id: string): Promise<void> {
    const underWay = this.advancing.get(auction_id)
    if (underWay) return await underWay
    const ids = [auction_id]
    const work = this.startDue({ ids })
      .then(() => this.closeDue({ ids }))
      .then(() => undefined)
      .finally(() => this.advancing.delete(auction_id))
    this.advancing.set(auction_id, work)
    return await work
  }

  /**
   * Ends a live auction before its time: without bids, or long before the end; else only by
   * selling to the leader.
   *
   * @throws MedusaError not_found; not_allowed when it is not live or may not end like this
   */
  async endNow({ auction_id, seller_id, sell_to_leader, ...deed }: EndNow): Promise<PublicState> {
    const { rows, outbox } = await this.transaction(async (run) => {
      const { row, now } = await lockOwn(run, auction_id, seller_id)
      const outcome = earlyOutcome(row, now, sell_to_leader)
      return await writeEnds(run, [{ row, deed, outcome, kind: "hammer" }], now)
    })
    const [state] = await this.committed(rows, outbox)
    return state
  }
}

async function untilFew(step: () => Promise<string[]>): Promise<void> {
  const { length } = await step()
  if (length >= CHUNK) await untilFew(step)
}

function started(row: AuctionRow, now: Date): AuctionRow {
  const next = { ...row, revision: row.revision + 1, updated_at: now }
  // It lost no time yet: resuming moves the end by all that has passed since the start.
  if (row.is_store_stopped) return { ...next, status: "paused", paused_at: row.starts_at }
  return { ...next, status: "live" }
}

function earlyOutcome(row: AuctionRow, now: Date, sell_to_leader: boolean): End["outcome"] {
  const refuse = (why: string): never => {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `Auction ${row.id} cannot end now: ${why}`)
  }
  const closed = whyClosed(row, now)
  if (closed) refuse(closed.message)
  const outcome = outcomeOf(row)
  if (sell_to_leader) {
    if (row.leader_id === null) refuse("nobody leads; end it without a sale")
    if (outcome.status !== "sold") refuse("the reserve is not met; lower the reserve to sell")
    return outcome
  }
  if (row.leader_id !== null && !isFarFromEnd(row, now)) {
    const hours = FREE_HAND_MS / HOUR_MS
    refuse(`it has bids and ends within ${hours} hours; sell to the leader or let it run`)
  }
  if (outcome.status === "unsold") return outcome
  return { status: "cancelled", unsold_reason: null, winner_id: null, price: null }
}
