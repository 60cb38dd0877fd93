import { MedusaError } from "@medusajs/framework/utils"
import type { SheetFormat } from "../../lib/spreadsheet"
import { isTimeZone } from "../../lib/wall-clock"
import { assertCron } from "./cron"
import type { Report } from "./definition"
import { readParameters, Scope } from "./parameters"
import { daysOf, Period } from "./periods"

/** Of the merchant, and of each store. */
export const SCHEDULES_MAX = 50
export const SCHEDULE_NAME_LENGTH_MAX = 120
export const RECIPIENTS_OF_SCHEDULE_MAX = 50
/** Schedules that one look at the clock takes care of; the rest is due a minute later. */
export const SCHEDULES_PER_LOOK_MAX = 500
/** How long it is known that a moment was taken care of. */
export const SLOT_DAYS = 90

export type ScheduleFields = {
  name: string
  report_key: string
  format: SheetFormat
  raw: boolean
  /** Without the days. */
  params: Record<string, unknown>
  period: Period | null
  cron: string
  /** Null is the shop's own. */
  time_zone: string | null
  user_ids: string[]
  to_everyone: boolean
  is_enabled: boolean
}

type Wanted = Pick<ScheduleFields, "params" | "period">
type Place = { now: Date; time_zone: string }

/**
 * What a report is asked for at a moment. The days are those of the shop's own calendar, whatever
 * clock the schedule goes by: so are all days of reports.
 */
export const paramsAt = ({ params, period }: Wanted, at: Date, time_zone: string) => ({
  ...params,
  ...(period && daysOf(period, at, time_zone)),
})

/** @throws INVALID_DATA that names what is wrong and what would be accepted */
export function assertSchedule(
  fields: ScheduleFields,
  report: Report,
  scope: Scope,
  shop: Place
): void {
  const { format, raw, params, period, cron, time_zone } = fields
  const hasPeriod = report.parameters.includes("from")
  if (hasPeriod && !period) throw invalid(`Report ${report.key} needs a period`)
  if (!hasPeriod && period) throw invalid(`Report ${report.key} has no period; accepted: null`)
  if ("from" in params || "to" in params) {
    throw invalid("A schedule has no from and to: its days follow from the period")
  }
  if (raw && format !== "csv") throw invalid("Only csv can be raw")
  if (time_zone !== null && !isTimeZone(time_zone)) {
    throw invalid(`There is no time zone ${time_zone}; accepted: names like Europe/Berlin or UTC`)
  }
  assertCron({ cron, time_zone: time_zone ?? shop.time_zone }, shop.now)
  readParameters(report, scope, paramsAt(fields, shop.now, shop.time_zone))
}

const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)
