import { MedusaContainer } from "@medusajs/framework/types"
import { REPORT_MODULE } from "../../modules/report"
import { nextSlot } from "../../modules/report/cron"
import { SCHEDULES_MAX } from "../../modules/report/schedule-rules"
import type { OwnSchedule } from "../../modules/report/schedules"
import ReportModuleService from "../../modules/report/service"
import type { ReportScheduleRow } from "../../modules/report/storage"
import { ReportRunView, runView } from "./read-runs"

/** A schedule as its owner reads it, and what it made last. */
export type ScheduleView = ReturnType<typeof openFields> & { last_run: ReportRunView | null }

/** All of an owner, the oldest first: they are few. */
export async function readSchedules(
  container: MedusaContainer,
  seller_id: string | null,
  now: Date
): Promise<ScheduleView[]> {
  const reports = container.resolve<ReportModuleService>(REPORT_MODULE)
  const order = { created_at: "ASC" as const, id: "ASC" as const }
  const rows = await reports.listReportSchedules({ seller_id }, { order, take: SCHEDULES_MAX })
  return await viewed(reports, rows, now)
}

/** @throws NOT_FOUND, also for somebody else's */
export async function readSchedule(
  container: MedusaContainer,
  { id, seller_id }: OwnSchedule,
  now: Date
): Promise<ScheduleView> {
  const reports = container.resolve<ReportModuleService>(REPORT_MODULE)
  const [view] = await viewed(reports, [await reports.scheduleOf({ id, seller_id })], now)
  return view
}

async function viewed(reports: ReportModuleService, rows: ReportScheduleRow[], now: Date) {
  const last = await reports.lastRunsOf(rows.map(({ id }) => id))
  return rows.map((row) => {
    const last_run = last.get(row.id)
    const fields = openFields(row, reports.timeZoneOf(row), now)
    return { ...fields, last_run: last_run ? runView(last_run) : null }
  })
}

const openFields = (row: ReportScheduleRow, time_zone: string, now: Date) => ({
  ...{ id: row.id, name: row.name, report_key: row.report_key, format: row.format },
  ...{ raw: row.raw, params: row.params, period: row.period, cron: row.cron, time_zone },
  ...{ user_ids: row.user_ids, to_everyone: row.to_everyone, is_enabled: row.is_enabled },
  // What the shop begins with is first looked at by the next tick.
  next_at: row.is_enabled ? (row.next_at ?? nextSlot({ cron: row.cron, time_zone }, now)) : null,
  ...{ seller_id: row.seller_id, created_at: row.created_at },
})
