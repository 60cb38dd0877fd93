import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import { planBooking } from "./booking-plan"
import { keyOf, OrderFacts, Refund, ShareFacts } from "./order-book"
import { LockedShare, lockShares, readBook, Run, writeTransactions } from "./order-book-store"
import { Ctx, LedgerStorage, managerOf } from "./storage"

const DAY_MS = 24 * 60 * 60 * 1000
/** The end of a platform refund's note: which of our requests it carries out. */
const REQUEST_IN_NOTE = /\[(refreq_\w+)\]\s*$/

/** An order as a workflow reads it; which slice a refund is for, its note says. */
export type ReadFacts = Omit<OrderFacts, "refunds"> & {
  refunds: (Omit<Refund, "seller_order_id"> & { note: string | null })[]
  /** Something that may end without telling, like a return, is under way. */
  is_watched: boolean
}
export type Booked = { transaction_ids: string[]; is_settled: boolean }

/** What is booked for an order. */
export class LedgerBooking extends LedgerStorage {
  /**
   * Books what is missing of an order, in one transaction that holds the order's shares: whoever
   * comes second finds what the first has booked. The same facts again add nothing.
   */
  @InjectTransactionManager()
  async bookOrder(
    facts: ReadFacts,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Booked> {
    const run = runIn(context)
    const locked = await lockShares(run, { ...facts, refunds: [] })
    const book = await readBook(run, facts.order_id, locked)
    const refunds = await this.withTargets(facts, context)
    const { transactions, seen, ...plan } = planBooking({ ...facts, refunds }, book, {
      books_tax: this.options.tax_remitted_by === "merchant",
      now,
    })
    const is_settled = plan.is_settled && !facts.is_watched
    const transaction_ids = await writeTransactions(run, facts, transactions)
    await this.noteShares(run, facts.shares, seen, locked)
    await run(
      `insert into ledger_order (id, order_id, checked_at, settled_at) values (?, ?, ?, ?)
         on conflict (order_id) where deleted_at is null do update
            set checked_at = excluded.checked_at, settled_at = excluded.settled_at`,
      [generateEntityId(undefined, "lord"), facts.order_id, now, is_settled ? now : null]
    )
    return { transaction_ids, is_settled }
  }

  /** Which of these ids stand nowhere in a column. */
  @InjectManager()
  async unknownToLedger(
    table: "ledger_order" | "ledger_entry",
    column: "order_id" | "refund_id",
    ids: string[],
    @MedusaContext() context: Ctx = {}
  ): Promise<string[]> {
    const rows = await runIn(context)<{ id: string }>(
      `select wanted.id from unnest(string_to_array(?, ',')) as wanted (id)
        where not exists (select 1 from ${table}
                           where ${table}.${column} = wanted.id and ${table}.deleted_at is null)`,
      [ids.join(",")]
    )
    return rows.map(({ id }) => id)
  }

  /**
   * The orders that nobody looked at for longest. They go to the end of the queue at once, so that
   * one that fails each time does not keep the others waiting.
   */
  @InjectTransactionManager()
  async claimUnsettledOrders(
    take: number,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<string[]> {
    const rows = await runIn(context)<{ order_id: string }>(
      `update ledger_order set checked_at = ? where id in (
         select id from ledger_order where settled_at is null and deleted_at is null
          order by checked_at limit ? for update skip locked
       ) returning order_id`,
      [now, take]
    )
    return rows.map(({ order_id }) => order_id)
  }

  /** A note that names a request of another order, or none, says nothing. */
  private async withTargets(facts: ReadFacts, context: Ctx): Promise<Refund[]> {
    const requestOf = (note: string | null) => note?.match(REQUEST_IN_NOTE)?.[1]
    const ids = facts.refunds.flatMap(({ note }) => requestOf(note) ?? [])
    const { order_id } = facts
    const requests = ids.length
      ? await this.listRefundRequests(
          { id: ids, order_id },
          { select: ["seller_order_id"] },
          context
        )
      : []
    const sliceOf = new Map(requests.map(({ id, seller_order_id }) => [id, seller_order_id]))
    return facts.refunds.map(({ note, ...refund }) => ({
      ...refund,
      seller_order_id: sliceOf.get(requestOf(note) ?? "") ?? null,
    }))
  }

  /** Money can go out some days after the last piece was handed over. */
  private async noteShares(
    run: Run,
    shares: ShareFacts[],
    seen: Map<string, number>,
    locked: LockedShare[]
  ) {
    const rows = shares.flatMap((share) => {
      const row = locked.find((one) => one.seller_order_id === share.seller_order_id)
      const [seen_total, { delivered_at }] = [seen.get(keyOf(share)) ?? 0, share]
      const isMoved = row?.delivered_at?.getTime() !== delivered_at?.getTime()
      if (!row || (Number(row.seen_total) === seen_total && !isMoved)) return []
      const payable_at = isMoved ? this.payableAt(delivered_at) : row.payable_at
      return [{ id: row.id, seen_total, delivered_at, payable_at }]
    })
    if (!rows.length) return
    await run(
      `update ledger_share s
          set seen_total = row.seen_total, delivered_at = row.delivered_at,
              payable_at = row.payable_at, updated_at = now()
         from jsonb_to_recordset(?::jsonb) as row
              (id text, seen_total bigint, delivered_at timestamptz, payable_at timestamptz)
        where s.id = row.id`,
      [JSON.stringify(rows)]
    )
  }

  private payableAt(delivered_at: Date | null): Date | null {
    return delivered_at && new Date(delivered_at.getTime() + this.options.hold_days * DAY_MS)
  }
}

export const runIn =
  (context: Ctx): Run =>
  async <Row>(sql: string, values: unknown[]) =>
    await managerOf(context).execute<Row[]>(sql, values)
