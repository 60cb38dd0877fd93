import { InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { READING_SETTINGS } from "../../lib/reading-settings"
import { run } from "../../lib/sql"
import { StatisticsQueue } from "./queue"
import { monthOf, yearOf } from "./rules"
import type { Ctx } from "./storage"
import { merged, MERGE_LONGER, SALES, STATUSES, TYPES, WRITTEN } from "./tables"

/**
 * How to count, which this module does not know: what a sale is, the reports say. The statements
 * take `:from` and `:to`, days of one month, both included, and whatever is in `values`.
 */
export type Counting = {
  /** Another one means that everything has to be counted anew. */
  fingerprint: string
  values: Record<string, unknown>
  /** Expressions of a `with`, on which the next three select rows of days. */
  basis: string
  sales: string
  types: string
  statuses: string
  /** The days on which `:order_ids` sold something or gave something back, as `day`. */
  days_of_orders: string
  /** Every day on which there may be something to count, as `day`. */
  all_days: string
  /** By table, what says that something happened to an order: its newest row, and those after `:seen`. */
  heard: Record<string, { newest: string; since: string }>
}

const COUNT_DAYS = (counting: Counting) => `
  with ${counting.basis},
  sales_fresh as (${counting.sales}),
  types_fresh as (${counting.types}),
  statuses_fresh as (${counting.statuses}),
  ${[
    merged(SALES, "day", "sales_fresh"),
    merged(TYPES, "day", "types_fresh"),
    merged(STATUSES, "day", "statuses_fresh"),
  ].join(",")} ${WRITTEN}`

/** A month with more orders than that takes another minute; what takes longer went wrong. */
const STATEMENT_MINUTES = 5

const SETTINGS = [...READING_SETTINGS, `set local statement_timeout = '${STATEMENT_MINUTES}min'`]

type Stretch = { month: string; from: string; to: string }

/**
 * Counts days anew. Whoever does holds the lock until the transaction ends, so no two ever mix; it
 * reads after it has taken the marks away, so that a change whose mark is gone is in the figures,
 * and a mark that comes meanwhile stays for the next.
 */
export class StatisticsCounting extends StatisticsQueue {
  /**
   * Counts the newest month of which days are stale, all days from the first to the last of them in
   * one reading. Nothing left to count is noted as the state of `now`.
   *
   * @param now a moment before the marks are read
   * @returns how many rows it wrote; null when nothing was left, or somebody else is counting
   */
  @InjectTransactionManager()
  async countNext(
    counting: Counting,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<number | null> {
    if (!(await this.hold_(context))) return null
    if (await this.takeMarks_(counting, context)) return 0
    const [stretch] = await run<Stretch>(context, TAKE_MONTH, {})
    if (!stretch) {
      await run(context, NOTE_REFRESHED, { now })
      return null
    }
    for (const setting of SETTINGS) await run(context, setting, {})
    const { month, from, to } = stretch
    const values = { ...counting.values, from, to }
    const [days] = await run<{ written: string }>(context, COUNT_DAYS(counting), values)
    const written = Number(days.written)
    if (written) await this.addUp_(month, context)
    return written
  }

  /** What is longer than the days of a month. */
  private async addUp_(month: string, context: Ctx) {
    for (const { span, sql } of MERGE_LONGER) {
      await run(context, sql, span === "year" ? yearOf(month) : monthOf(month))
    }
  }
}

const TAKE_MONTH = `
  with newest as (
    select date_trunc('month', max(day)) as month from stat_stale_day
  ), taken as (
    delete from stat_stale_day using newest
      where day >= month and day < month + interval '1 month' returning day, month
  )
  select cast(cast(month as date) as text) as month, cast(min(day) as text) as "from",
      cast(max(day) as text) as "to"
    from taken group by month`

const NOTE_REFRESHED = `
  update stat_progress set refreshed_at = :now, updated_at = :now
    where refreshed_at is null or refreshed_at < :now`
