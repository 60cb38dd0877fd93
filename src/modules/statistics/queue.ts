import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { run } from "../../lib/sql"
import type { Counting } from "./counting"
import { Ctx, StatisticsStorage } from "./storage"

/** Marks that are turned into days at once. */
const MARKS_MAX = 1_000
/** Rows of a table that one search looks at; the next goes on. */
const HEARD_MAX = 1_000
/** What is this young is still told by its event, or not committed yet. */
const SETTLING_MS = 60_000

const PROGRESS = "statprog_1"
const LOCK = "hashtextextended('statistics', 0)"

/** What has to be counted: orders that changed, and days. */
export class StatisticsQueue extends StatisticsStorage {
  /** Something happened to these orders: the days on which they count are stale. Waits for nobody. */
  @InjectManager()
  async markOrders(order_ids: string[], @MedusaContext() context: Ctx = {}): Promise<void> {
    await run(context, MARK, { order_ids })
  }

  /**
   * Sees to it that everything is counted when nothing was yet, or in another way than now.
   *
   * @returns whether counting can begin; otherwise somebody else is at it
   */
  @InjectTransactionManager()
  async prepare(
    counting: Counting,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    const { fingerprint } = counting
    const [known] = await run<{ fingerprint: string }>(context, "select * from stat_progress", {})
    if (known?.fingerprint === fingerprint) return true
    if (!(await this.hold_(context))) return false
    const heard = await this.newest_(counting, context)
    await run(context, `insert into stat_stale_day ${allDays(counting)}`, counting.values)
    const begun = { id: PROGRESS, fingerprint, heard, now }
    await run(context, BEGIN, begun)
    return true
  }

  /**
   * Every day is stale; once a night, however many processes ask for it.
   *
   * @returns whether this night had not been
   */
  @InjectTransactionManager()
  async markAllDays(
    counting: Counting,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    await run(context, `select pg_advisory_xact_lock(${LOCK})`, {})
    const claimed = await run(context, CLAIM_NIGHT, { night: now.toISOString().slice(0, 10), now })
    if (!claimed.length) return false
    // All that happened before is counted by this: nobody has to look for it order by order.
    const heard = await this.newest_(counting, context)
    await run(context, NOTE_HEARD, { heard, now })
    await run(context, `insert into stat_stale_day ${allDays(counting)}`, counting.values)
    return true
  }

  /** Marks the orders of which an event was lost: what was written says that something happened. */
  @InjectTransactionManager()
  async hear(counting: Counting, now: Date, @MedusaContext() context: Ctx = {}): Promise<void> {
    if (!(await this.hold_(context))) return
    const until = new Date(now.getTime() - SETTLING_MS)
    const [{ heard }] = await run<{ heard: Record<string, string> }>(context, HEARD, {})
    let found = false
    for (const [table, { since }] of Object.entries(counting.heard)) {
      const values = { seen: heard[table] ?? "", until, limit: HEARD_MAX }
      const rows = await run<{ id: string; order_id: string }>(context, since, values)
      if (!rows.length) continue
      found = true
      heard[table] = rows.at(-1)!.id
      await this.markOrders([...new Set(rows.map(({ order_id }) => order_id))], context)
    }
    if (found) await run(context, NOTE_HEARD, { heard: JSON.stringify(heard), now })
  }

  /** The last row of each table that tells of orders. */
  private async newest_(counting: Counting, context: Ctx): Promise<string> {
    const heard: Record<string, string> = {}
    for (const [table, { newest }] of Object.entries(counting.heard)) {
      const [row] = await run<{ id: string }>(context, newest, {})
      heard[table] = row?.id ?? ""
    }
    return JSON.stringify(heard)
  }

  /** Whether this transaction is the one that counts; otherwise somebody else does. */
  protected async hold_(context: Ctx): Promise<boolean> {
    const sql = `select pg_try_advisory_xact_lock(${LOCK}) as held`
    const [{ held }] = await run<{ held: boolean }>(context, sql, {})
    return held
  }

  /**
   * Turns marks into stale days.
   *
   * @returns whether some may be left
   */
  protected async takeMarks_(counting: Counting, context: Ctx): Promise<boolean> {
    const marks = await run<{ order_id: string }>(context, TAKE_MARKS, { limit: MARKS_MAX })
    const order_ids = [...new Set(marks.map(({ order_id }) => order_id))]
    if (order_ids.length) {
      const values = { ...counting.values, order_ids }
      await run(context, `${STALE} (${counting.days_of_orders}) found ${ONCE}`, values)
    }
    return marks.length === MARKS_MAX
  }
}

const MARK = "insert into stat_mark (order_id) select unnest(cast(:order_ids as text[]))"

const TAKE_MARKS = `
  delete from stat_mark where number in (select number from stat_mark order by number limit :limit)
    returning order_id`

const STALE = "insert into stat_stale_day select distinct day from"
const ONCE = "on conflict (day) do nothing"

/** Days on which there was something are counted, too: it may be gone. */
const allDays = ({ all_days }: Counting) => `
  select distinct day from (
    ${all_days} union all select first_day from stat_sales where span = 'day'
    union all select first_day from stat_type where span = 'day'
    union all select first_day from stat_status where span = 'day'
  ) found ${ONCE}`

const BEGIN = `
  insert into stat_progress (id, fingerprint, heard, created_at, updated_at)
    values (:id, :fingerprint, cast(:heard as jsonb), :now, :now)
    on conflict (id) do update
      set fingerprint = excluded.fingerprint, heard = excluded.heard, refreshed_at = null,
        updated_at = excluded.updated_at`

const CLAIM_NIGHT = `
  update stat_progress set recounted_on = :night, updated_at = :now
    where recounted_on is distinct from :night returning id`

const HEARD = "select heard from stat_progress"
const NOTE_HEARD = "update stat_progress set heard = cast(:heard as jsonb), updated_at = :now"
