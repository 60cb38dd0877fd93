import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { DAL, IEventBusModuleService, Logger } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { fromMinor } from "../../lib/money"
import { aliasOf } from "./alias"
import { inTransaction, onConnection, Run, Statement } from "./database"
import { AuctionEvent, eventOf, OutboxRow, OutboxSender } from "./outbox"
import { AUCTION_COLUMNS, AuctionRow, readAuction } from "./rows"
import { ATTEMPT_KEPT_DAYS, HOUR_MS, LAST_BIDS } from "./rules"
import { LastBid, PublicBid, publicBid, PublicState, stateOf } from "./state"
import { AuctionStorage } from "./storage"

export type AuctionOptions = {
  /** The secret of the aliases. With another key all bidders get other names. */
  alias_key: string
}
/** Somebody whose own standing changed. In minor units; null without a valid bid. */
export type Touched = { customer_id: string; my_max: number | null; am_leading: boolean }
/** What the process's own listeners are told after a commit. Amounts in major units. */
export type Notice = {
  auction_id: string
  state: PublicState
  events: AuctionEvent[]
  touched: Touched[]
}
export type Listener = (notice: Notice) => void

type Dependencies = { logger: Logger; baseRepository: DAL.RepositoryService } & Partial<
  Record<string, unknown>
>
type LastBidRow = LastBid & { auction_id: string }

export const LAST_BIDS_OF: Statement = {
  name: "auction_last_bids",
  text: `select wanted.auction_id, bid.id, bid.seq, bid.customer_id, bid.price_after, bid.decided_at
    from unnest($1::text[]) as wanted (auction_id)
    cross join lateral (
      select * from auction_bid
      where auction_bid.auction_id = wanted.auction_id
        and voided_at is null and result <> 'max_raised' and deleted_at is null
      order by seq desc limit $2
    ) as bid`,
}
const READ_AUCTIONS: Statement = {
  name: "auction_read",
  text: `select ${AUCTION_COLUMNS}, date_trunc('milliseconds', clock_timestamp()) as read_at
    from auction where id = any($1) and status <> 'draft' and deleted_at is null`,
}
const CLOCK: Statement = {
  name: "auction_clock",
  text: "select date_trunc('milliseconds', clock_timestamp()) as now",
}
const PRUNE: Statement = {
  name: "auction_attempts_prune",
  text: "delete from auction_bid_attempt where received_at < $1",
}

/** What leaves the domain: states, notices to listeners in this process, events on the bus. */
export class AuctionAnnouncements extends AuctionStorage {
  protected readonly alias_key: string
  protected readonly logger: Logger
  protected readonly outbox: OutboxSender
  private readonly repository: DAL.RepositoryService
  private readonly listeners = new Set<Listener>()

  constructor(dependencies: Dependencies, options: Partial<AuctionOptions> = {}) {
    super(dependencies, options)
    this.repository = dependencies.baseRepository
    this.logger = dependencies.logger
    this.alias_key = options.alias_key ?? ""
    const hasBus = Object.keys(dependencies).includes(Modules.EVENT_BUS)
    // The platform registers its event bus under this key.
    const bus = hasBus ? (dependencies[Modules.EVENT_BUS] as IEventBusModuleService) : undefined
    this.outbox = new OutboxSender((work, begin) => this.transaction(work, begin), bus, this.logger)
  }

  /** Called after each commit, in this process only. Returns how to stop. */
  onChange(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  aliasOf(auction_id: string, customer_id: string): string {
    if (this.alias_key) return aliasOf(this.alias_key, auction_id, customer_id)
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      "The module auction needs the option alias_key, a secret text"
    )
  }

  stateOf(row: AuctionRow, now: Date, last_bids: PublicBid[]): PublicState {
    return stateOf(row, now, last_bids, (customer_id) => this.aliasOf(row.id, customer_id))
  }

  publicBid(row: AuctionRow, bid: LastBid): PublicBid {
    return publicBid(row, bid, this.aliasOf(row.id, bid.customer_id))
  }

  /** Fresh from the database. Drafts and unknown ids are left out. */
  async stateFor(ids: string | string[]): Promise<PublicState[]> {
    const wanted = [ids].flat()
    return await this.reading(async (run) => {
      const raw = await run<Record<string, unknown> & { read_at: Date }>(READ_AUCTIONS, [wanted])
      const rows = raw.map(readAuction)
      const bids = await this.lastBids(run, rows)
      return rows.map((row, i) => this.stateOf(row, raw[i].read_at, bids.get(row.id) ?? []))
    })
  }

  /** Sends events that a crash left behind; returns how many. */
  async sweepOutbox(olderThanMs: number, limit: number): Promise<number> {
    return await this.outbox.sweep(olderThanMs, limit)
  }

  /** Forgets refused bids that were kept long enough. */
  async pruneAttempts(now: Date): Promise<void> {
    const before = new Date(now.getTime() - ATTEMPT_KEPT_DAYS * 24 * HOUR_MS)
    await this.reading((run) => run(PRUNE, [before]))
  }

  /** Resolves when all events of this process have left. */
  async announced(): Promise<void> {
    await this.outbox.idle()
  }

  /**
   * To be called after the commit, with the rows as they were committed and the outbox rows that
   * were written with them. Listeners are told first; the bus takes its time.
   */
  protected async committed(
    rows: readonly AuctionRow[],
    outbox: readonly OutboxRow[],
    touched: ReadonlyMap<string, Touched[]> = new Map()
  ): Promise<PublicState[]> {
    this.outbox.add(outbox)
    const states = await this.reading(async (run) => {
      const [{ now }] = await run<{ now: Date }>(CLOCK, [])
      const bids = await this.lastBids(run, rows)
      return rows.map((row) => this.stateOf(row, now, bids.get(row.id) ?? []))
    })
    for (const state of states) {
      const events = outbox.filter(({ auction_id }) => auction_id === state.auction_id)
      const row = rows.find(({ id }) => id === state.auction_id)!
      this.tell(row, state, events, touched.get(row.id) ?? [])
    }
    return states
  }

  protected tell(
    row: AuctionRow,
    state: PublicState,
    outbox: readonly OutboxRow[],
    touched: readonly Touched[]
  ): void {
    if (!this.listeners.size) return
    const notice: Notice = {
      auction_id: row.id,
      state,
      events: outbox.map(eventOf),
      touched: touched.map((one) => ({
        ...one,
        my_max: one.my_max === null ? null : fromMinor(one.my_max, row.decimals),
      })),
    }
    for (const listener of this.listeners) {
      try {
        listener(notice)
      } catch (error) {
        // What is committed stays committed, and the other listeners are told all the same.
        this.logger.error(`A listener to auction ${row.id} failed: ${error}`)
      }
    }
  }

  protected async lastBids(run: Run, rows: readonly AuctionRow[]) {
    const byId = new Map<string, PublicBid[]>(rows.map(({ id }) => [id, []]))
    const rowOf = new Map(rows.map((row) => [row.id, row]))
    if (!rows.length) return byId
    const bids = await run<LastBidRow>(LAST_BIDS_OF, [[...rowOf.keys()], LAST_BIDS])
    for (const bid of bids) {
      byId.get(bid.auction_id)!.push(this.publicBid(rowOf.get(bid.auction_id)!, bid))
    }
    return byId
  }

  protected async transaction<T>(work: (run: Run) => Promise<T>, begin?: string): Promise<T> {
    return await inTransaction(this.knex(), work, begin)
  }

  protected async reading<T>(work: (run: Run) => Promise<T>): Promise<T> {
    return await onConnection(this.knex(), work)
  }

  private knex() {
    return this.repository.getFreshManager<EntityManager>().getKnex()
  }
}
