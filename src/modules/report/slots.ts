import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import { run } from "../../lib/sql"
import { DAY_MS } from "../../lib/wall-clock"
import { latestSlot } from "./cron"
import { ERROR_LENGTH_MAX, RUN_BATCH } from "./rules"
import { CLAIM_SLOT, DUE, FILL_SLOT, FORGET_SLOTS, MOVE_ON } from "./schedule-sql"
import { SCHEDULES_PER_LOOK_MAX, SLOT_DAYS } from "./schedule-rules"
import { ReportSchedules } from "./schedules"
import { Ctx, ReportRunRow, ReportScheduleRow } from "./storage"

/**
 * Moments of schedules. Each is taken care of once, however many processes look at the clock: the
 * slot's row, the run and the next moment are written in one transaction, and of two rows of one
 * slot the table takes one. Of the moments that passed while nobody looked, the latest is made.
 */
export class ReportSlots extends ReportSchedules {
  /** Schedules whose moment has come, or that nobody has looked at yet. */
  @InjectManager()
  async dueSchedules(now: Date, @MedusaContext() context: Ctx = {}): Promise<string[]> {
    const limit = SCHEDULES_PER_LOOK_MAX
    const rows = await run<{ id: string }>(context, DUE, { now, limit })
    return rows.map(({ id }) => id)
  }

  /** @returns the run; null when there is nothing to make, or another process made it */
  @InjectTransactionManager()
  async runDueSchedule(
    id: string,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<ReportRunRow | null> {
    const due = await this.dueOf_(id, now, context)
    if (!due) return null
    const { schedule, slot } = due
    const slot_id =
      slot && (await this.claim_({ schedule_id: id, slot, error: null, now }, context))
    if (!slot_id) return null
    const made = await this.requestFor_(schedule, slot, { requested_by: null, now }, context)
    await run(context, FILL_SLOT, { id: slot_id, run_id: made.id, now })
    return made
  }

  /** What cannot be made, because the report has changed since, is not tried every minute. */
  @InjectTransactionManager()
  async skipDueSchedule(
    id: string,
    why: string,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    const due = await this.dueOf_(id, now, context)
    if (!due?.slot) return
    const error = why.slice(0, ERROR_LENGTH_MAX)
    await this.claim_({ schedule_id: id, slot: due.slot, error, now }, context)
  }

  /** What was taken care of long ago; every look takes some of it away. */
  @InjectManager()
  async forgetOldSlots(now: Date, @MedusaContext() context: Ctx = {}): Promise<void> {
    const before = new Date(now.getTime() - SLOT_DAYS * DAY_MS)
    await run(context, FORGET_SLOTS, { before, limit: RUN_BATCH })
  }

  /** The schedule and its latest slot; none for one that is looked at for the first time. */
  private async dueOf_(id: string, now: Date, context: Ctx) {
    const [schedule] = await this.listReportSchedules({ id, is_enabled: true }, {}, context)
    if (!schedule || (schedule.next_at && schedule.next_at > now)) return null
    const { next_at } = schedule
    const slot = next_at && latestSlot(this.rhythmOf_(schedule), next_at, now)
    await run(context, MOVE_ON, { id, now, next_at: this.nextAt_(schedule, now) })
    return { schedule, slot }
  }

  private async claim_(
    slot: { schedule_id: string; slot: Date; error: string | null; now: Date },
    context: Ctx
  ): Promise<string | null> {
    const values = { id: generateEntityId("", "repslot"), ...slot }
    const [claimed] = await run<{ id: string }>(context, CLAIM_SLOT, values)
    return claimed?.id ?? null
  }

  private rhythmOf_ = (schedule: ReportScheduleRow) => ({
    cron: schedule.cron,
    time_zone: this.timeZoneOf(schedule),
  })
}
