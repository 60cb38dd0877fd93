import type { IEventBusModuleService, Logger } from "@medusajs/framework/types"
import { newId } from "../../lib/ids"
import type { Run, Statement } from "./database"
import type { AuctionEventName } from "./events"

export type AuctionEvent = { name: AuctionEventName; data: Record<string, unknown> }
/** An event on its way: a row of the outbox. */
export type OutboxRow = AuctionEvent & { id: string; auction_id: string }
type Transaction = <T>(work: (run: Run) => Promise<T>, begin?: string) => Promise<T>

/** What lies longer than this in memory is gathered; a crash loses nothing, the rows stay. */
const GATHER_MS = 50
/** Events that wait in memory. Of more than these the job finds the rows. */
const WAITING_MAX = 20_000
/** A deletion that a crash undoes sends an event twice, so it need not wait for the disk. */
const BEGIN_LAZY = "begin; set local synchronous_commit to off"
/** Rows handed to the bus and then deleted in one go. */
const BUNCH = 100

const FORGET: Statement = {
  name: "auction_outbox_forget",
  text: "delete from auction_outbox where id = any($1)",
}
const CLAIM: Statement = {
  name: "auction_outbox_claim",
  text: `select id, auction_id, name, data from auction_outbox
    where created_at <= now() - make_interval(secs => $1)
    order by created_at, id limit $2 for update skip locked`,
}

export const outboxRow = (
  auction_id: string,
  name: AuctionEventName,
  data: Record<string, unknown>
): OutboxRow => ({ id: newId("aucout"), auction_id, name, data })

export const eventOf = ({ name, data }: OutboxRow): AuctionEvent => ({ name, data })

/**
 * Hands committed events to the platform's bus and then deletes their rows. A row goes only after
 * the bus took it, so what fails or dies in between is sent by the job: twice perhaps, never not.
 */
export class OutboxSender {
  private waiting: OutboxRow[] = []
  private sending: Promise<void> | undefined

  constructor(
    private readonly transaction: Transaction,
    private readonly bus: IEventBusModuleService | undefined,
    private readonly logger: Logger
  ) {}

  /** Returns at once; who waits for the answer to a bid does not wait for this. */
  add(rows: readonly OutboxRow[]): void {
    if (!rows.length || this.waiting.length + rows.length > WAITING_MAX) return
    for (const row of rows) this.waiting.push(row)
    this.sending ??= this.sendSoon()
  }

  /** Resolves when all that was added so far has left. */
  async idle(): Promise<void> {
    while (this.sending) await this.sending
  }

  /** Sends rows older than this that nobody sent; returns how many. */
  async sweep(olderThanMs: number, limit: number): Promise<number> {
    return await this.transaction(async (run) => {
      const rows = await run<OutboxRow>(CLAIM, [olderThanMs / 1000, limit])
      if (!rows.length) return 0
      await this.emit(rows)
      await run(FORGET, [rows.map(({ id }) => id)])
      return rows.length
    })
  }

  private async sendSoon(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, GATHER_MS))
    while (this.waiting.length) {
      const rows = this.waiting.splice(0, BUNCH)
      try {
        await this.emit(rows)
        await this.transaction((run) => run(FORGET, [rows.map(({ id }) => id)]), BEGIN_LAZY)
      } catch (error) {
        // The rows are still there, and the job sends them.
        this.logger.error(`Events of auctions could not be sent; the job tries again: ${error}`)
      }
    }
    this.sending = undefined
  }

  private async emit(rows: readonly OutboxRow[]): Promise<void> {
    await this.bus?.emit(rows.map(eventOf))
  }
}
