import { MedusaError } from "@medusajs/framework/utils"
import { AuctionBids } from "./bids"
import type { Run, Statement } from "./database"
import type { AuctionEventName } from "./events"
import { Deed as NewsDeed, NewChange, writeNews } from "./news"
import { OutboxRow, outboxRow } from "./outbox"
import { AUCTION_COLUMNS, AuctionRow, readAuction } from "./rows"
import { ChangeKind, REASON_LENGTH_MAX, REASON_LENGTH_MIN } from "./rules"

/** Who does something to an auction, and why. With a store, only that store's auctions are found. */
export type Deed = NewsDeed & { seller_id?: string | null }

export const BY_SYSTEM: Deed = { by: "system" }

/** The clock is read after the row was waited for: see the ledger's lock. */
const TAKE: Statement = {
  name: "auction_desk_take",
  text: `with locked as materialized (
      select * from auction where id = $1 and deleted_at is null for no key update
    )
    select ${AUCTION_COLUMNS}, date_trunc('milliseconds', clock_timestamp()) as now from locked`,
}

/** Statements whose text differs from call to call are not prepared: an empty name says so. */
export const once = (text: string): Statement => ({ name: "", text })

/** What the database stores as JSON is handed over as text: the driver makes arrays of arrays. */
export const stored = (value: unknown): unknown =>
  value !== null && typeof value === "object" && !(value instanceof Date)
    ? JSON.stringify(value)
    : value

/** One auction on the desk: its row is locked, and what is done to it is one transaction. */
export class Desk {
  readonly changes: NewChange[] = []
  readonly events: OutboxRow[] = []
  /** Auctions that this work made. */
  readonly others: Desk[] = []

  constructor(
    readonly run: Run,
    /** As it is in the database at this moment. */
    public row: AuctionRow,
    /** The database's clock, read after the row was locked. */
    readonly now: Date
  ) {}

  async set(changes: Partial<AuctionRow>): Promise<void> {
    const columns = Object.keys(changes)
    const values = Object.values(changes).map(stored)
    const list = columns.map((column, index) => `${column} = $${index + 2}`).join(", ")
    const [raw] = await this.run<Record<string, unknown>>(
      once(`update auction set ${list}, revision = revision + 1, updated_at = now()
        where id = $1 returning ${AUCTION_COLUMNS}`),
      [this.row.id, ...values]
    )
    this.row = readAuction(raw)
  }

  /** A line of the history that the seller and the merchant read: no secret amounts. */
  note(kind: ChangeKind, { by, actor_id, reason }: Deed, details?: NewChange["details"]): void {
    const change = { by, actor_id, reason, kind, details }
    this.changes.push({ ...change, auction_id: this.row.id, at: this.now })
  }

  /** An event that leaves after the commit. */
  tell(name: AuctionEventName, data: Record<string, unknown> = {}): void {
    this.events.push(outboxRow(this.row.id, name, { id: this.row.id, ...data }))
  }

  /** Writes what was noted and told, at the end of the work. */
  async close(): Promise<void> {
    await writeNews(this.run, this.changes, this.events)
    for (const other of this.others) await other.close()
  }
}

export const refuse = (message: string): never => {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}
export const refuseInput = (message: string): never => {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}
export const notFound = (thing: string): never => {
  throw new MedusaError(MedusaError.Types.NOT_FOUND, `${thing} was not found`)
}

/** A reason that somebody will read later. */
export function reasonOf({ reason }: Deed): string {
  const text = reason?.trim() ?? ""
  if (text.length >= REASON_LENGTH_MIN && text.length <= REASON_LENGTH_MAX) return text
  const bounds = `${REASON_LENGTH_MIN} to ${REASON_LENGTH_MAX} characters`
  return refuseInput(`Field 'reason' accepts a text of ${bounds}`)
}

/** Changes to one auction at a time, each told to listeners and the bus after its commit. */
export class AuctionDesk extends AuctionBids {
  /**
   * Works on an auction with its row locked.
   *
   * @throws MedusaError not_found when there is none, or it is another store's
   */
  protected async atDesk<T>(id: string, deed: Deed, work: (desk: Desk) => Promise<T>): Promise<T> {
    const { result, desk } = await this.transaction(async (run) => {
      const desk = await openDesk(run, id, deed)
      const result = await work(desk)
      await desk.close()
      return { result, desk }
    })
    await this.leaveDesk([desk, ...desk.others])
    return result
  }

  /** To be called after the commit. */
  protected async leaveDesk(desks: Desk[]): Promise<void> {
    const shown = desks.filter(({ row }) => row.status !== "draft")
    const rows = shown.map(({ row }) => row)
    await this.committed(
      rows,
      desks.flatMap(({ events }) => events)
    )
  }
}

/** Locks a row and reads it. */
export async function openDesk(run: Run, id: string, { seller_id }: Deed): Promise<Desk> {
  const [raw] = await run<Record<string, unknown> & { now: Date }>(TAKE, [id])
  const row = raw && readAuction(raw)
  if (row && (!seller_id || row.seller_id === seller_id)) return new Desk(run, row, raw.now)
  return notFound(`Auction ${id}`)
}
