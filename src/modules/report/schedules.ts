import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"
import { run } from "../../lib/sql"
import { nextSlot } from "./cron"
import { ReportKeeping } from "./keeping"
import type { OwnRun } from "./runs"
import { HOLD_OWNER, HOLD_SCHEDULE, LAST_RUNS } from "./schedule-sql"
import { assertSchedule, paramsAt, ScheduleFields, SCHEDULES_MAX } from "./schedule-rules"
import { Ctx, ReportRunRow, ReportScheduleRow } from "./storage"

/** A schedule, and whose it must be: a store's, or the merchant's for null. */
export type OwnSchedule = OwnRun

/** Reports that are made again and again. */
export class ReportSchedules extends ReportKeeping {
  /** Refuses one too many; two at once wait for each other. */
  @InjectTransactionManager()
  async addSchedule(
    fields: ScheduleFields & { seller_id: string | null; created_by: string | null },
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<ReportScheduleRow> {
    const { seller_id } = fields
    await this.assertRoom_(seller_id, context)
    this.assertSound_(fields, seller_id, now)
    const next_at = this.nextAt_(fields, now)
    return await this.createReportSchedules({ ...fields, next_at }, context)
  }

  @InjectTransactionManager()
  async changeSchedule(
    own: OwnSchedule,
    fields: Partial<ScheduleFields>,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    await run(context, HOLD_SCHEDULE, own)
    const known = await this.scheduleOf(own, context)
    // Its params were checked before they were written.
    const next = { ...known, ...fields } as ScheduleFields
    this.assertSound_(next, own.seller_id, now)
    // A new name does not let it miss the slot that it was waiting for.
    const isSameClock = CLOCK.every((field) => next[field] === known[field])
    const next_at = isSameClock ? known.next_at : this.nextAt_(next, now)
    await this.updateReportSchedules({ id: own.id, ...fields, next_at }, context)
  }

  /** Its runs stay in the library; one under way is told of like one asked for by hand. */
  @InjectTransactionManager()
  async removeSchedule(own: OwnSchedule, @MedusaContext() context: Ctx = {}): Promise<void> {
    await this.scheduleOf(own, context)
    await this.softDeleteReportSchedules([own.id], {}, context)
  }

  /** Comes back switched off, and goes on with its next slot when it is switched on. */
  @InjectTransactionManager()
  async bringBackSchedule(id: string, @MedusaContext() context: Ctx = {}): Promise<void> {
    await this.assertRoom_(null, context)
    await this.restoreReportSchedules([id], {}, context)
    await this.updateReportSchedules({ id, is_enabled: false, next_at: null }, context)
  }

  /** @throws NOT_FOUND also for somebody else's */
  @InjectManager()
  async scheduleOf(
    { id, seller_id }: OwnSchedule,
    @MedusaContext() context: Ctx = {}
  ): Promise<ReportScheduleRow> {
    const [found] = await this.listReportSchedules({ id, seller_id }, { take: 1 }, context)
    if (found) return found
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Report schedule ${id} not found`)
  }

  /** Makes it now, for whoever gets it otherwise; its next slot stays where it is. */
  @InjectTransactionManager()
  async runScheduleNow(
    { requested_by, ...own }: OwnSchedule & { requested_by: string },
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<ReportRunRow> {
    const schedule = await this.scheduleOf(own, context)
    return await this.requestFor_(schedule, now, { requested_by, now }, context)
  }

  /** The latest run of each of some schedules, by the schedule's id. */
  @InjectManager()
  async lastRunsOf(ids: string[], @MedusaContext() context: Ctx = {}) {
    const last = await run<{ id: string }>(context, LAST_RUNS, { ids })
    const filters = { id: last.map(({ id }) => id) }
    const runs = await this.listReportRuns(filters, { take: ids.length }, context)
    return new Map(runs.map((row) => [row.schedule_id, row]))
  }

  /** Where the clock of a schedule hangs. */
  timeZoneOf = ({ time_zone }: Pick<ScheduleFields, "time_zone">): string =>
    time_zone ?? this.options.time_zone

  /** When it comes next; never while it is off. */
  protected nextAt_(schedule: Clock, now: Date): Date | null {
    if (!schedule.is_enabled) return null
    return nextSlot({ cron: schedule.cron, time_zone: this.timeZoneOf(schedule) }, now)
  }

  /** @param at the moment that its days are told from */
  protected async requestFor_(
    schedule: ReportScheduleRow,
    at: Date,
    { requested_by, now }: { requested_by: string | null; now: Date },
    context: Ctx
  ): Promise<ReportRunRow> {
    const { id, seller_id, report_key: key, format, raw, user_ids, params, period } = schedule
    const wish = {
      ...{ key, format, raw, requested_by, schedule_id: id, user_ids, scope: { seller_id } },
      // Its params were checked before they were written.
      params: paramsAt({ params: params as object as Params, period }, at, this.options.time_zone),
    }
    return await this.requestRun(wish, now, context)
  }

  private async assertRoom_(seller_id: string | null, context: Ctx) {
    const owner = `report_schedule:${seller_id ?? "merchant"}`
    await run(context, HOLD_OWNER, { owner })
    const [, count] = await this.listAndCountReportSchedules({ seller_id }, { take: 1 }, context)
    if (count >= SCHEDULES_MAX) {
      const message = `There are ${count} schedules; accepted: at most ${SCHEDULES_MAX}`
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
    }
  }

  private assertSound_(fields: ScheduleFields, seller_id: string | null, now: Date) {
    const scope = { seller_id }
    const shop = { now, time_zone: this.options.time_zone }
    assertSchedule(fields, this.reportOf(fields.report_key, scope), scope, shop)
  }
}

const CLOCK = ["cron", "time_zone", "is_enabled"] as const
type Clock = Pick<ScheduleFields, (typeof CLOCK)[number]>
type Params = ScheduleFields["params"]
