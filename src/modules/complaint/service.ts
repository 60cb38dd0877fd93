import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { ComplaintDecisions } from "./decisions"
import { Ctx, managerOf } from "./storage"

export type Period = { from: Date; to: Date }
/** Of complaints that were opened in a period. */
export type ComplaintCounts = {
  complaints: number
  open: number
  /** Settled between buyer and store: accepted, withdrawn, expired. */
  settled: number
  /** Decided by the merchant. */
  decided: number
  /** Decided against the store, which bears it. */
  seller_fault: number
  escalated: number
  escalated_by_silence: number
  answered: number
  /** Half of the first answers took no longer; null without answers. */
  median_answer_seconds: number | null
}

/** What of it belongs to a store's standing; the rest of the chain is what happens to disputes. */
export default class ComplaintModuleService extends ComplaintDecisions {
  @InjectManager()
  async countsOf(
    seller_id: string,
    { from, to }: Period,
    @MedusaContext() context: Ctx = {}
  ): Promise<ComplaintCounts> {
    const [row] = await managerOf(context).execute<Record<keyof ComplaintCounts, string | null>[]>(
      `select count(*) as complaints,
              count(*) filter (where closed_at is null and status <> 'resolved') as open,
              count(*) filter (where status in ('accepted', 'withdrawn', 'expired')) as settled,
              count(*) filter (where outcome is not null) as decided,
              count(*) filter (where outcome <> 'for_seller' and coalesce(payer, 'seller') = 'seller')
                as seller_fault,
              count(*) filter (where escalated_at is not null) as escalated,
              count(*) filter (where is_escalated_by_silence) as escalated_by_silence,
              count(answered_at) as answered,
              percentile_cont(0.5) within group (
                order by extract(epoch from answered_at - opened_at))
                filter (where answered_at is not null) as median_answer_seconds
         from complaint
        where seller_id = ? and opened_at >= ? and opened_at < ? and deleted_at is null`,
      [seller_id, from, to]
    )
    const { median_answer_seconds, ...counts } = row
    const numbers = Object.entries(counts).map(([name, value]) => [name, Number(value)])
    return {
      // Each column of the query but the median is a count.
      ...(Object.fromEntries(numbers) as Omit<ComplaintCounts, "median_answer_seconds">),
      median_answer_seconds: median_answer_seconds === null ? null : Number(median_answer_seconds),
    }
  }

  /** How many there are in each status, and how many of those that are open nobody took on. */
  @InjectManager()
  async countByStatus(@MedusaContext() context: Ctx = {}): Promise<Record<string, number>> {
    const rows = await managerOf(context).execute<{ status: string; count: string }[]>(
      "select status, count(*) as count from complaint where deleted_at is null group by status"
    )
    return Object.fromEntries(rows.map(({ status, count }) => [status, Number(count)]))
  }
}
