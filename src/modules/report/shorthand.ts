import { MedusaError } from "@medusajs/framework/utils"
import { DAY_MS, wallClock } from "../../lib/wall-clock"

export const REPORT_TYPES = ["daily", "range"] as const
/** The report whose period may be asked for in these words. */
const KEY = "sales"

export type AskedFor = {
  params?: object
  report_type?: (typeof REPORT_TYPES)[number]
  /** The day of a daily report; today unless it is said. */
  date?: string
  from?: string
  to?: string
}

/** The parameters of a report, also when they are given as the sales of a day or of some days. */
export function paramsOf(key: string, asked: AskedFor, time_zone: string, now: Date): object {
  const { params, report_type, date, from, to } = asked
  if (!report_type) {
    if (date || from || to) throw invalid("date, from and to go with report_type: daily, range")
    return params ?? {}
  }
  if (key !== KEY) throw invalid(`report_type is for ${KEY}; accepted for ${key}: params`)
  if (params && ("from" in params || "to" in params)) {
    throw invalid("The period is given twice; accepted: by report_type or in params")
  }
  if (report_type === "range") {
    if (date || !from || !to) throw invalid("A range has from and to")
    return { ...params, from, to }
  }
  if (from || to) throw invalid("A daily report has a date, if any")
  const day = date ?? todayIn(time_zone, now)
  return { ...params, from: day, to: day }
}

const todayIn = (time_zone: string, now: Date) =>
  new Date(wallClock(time_zone).dayOf(now.getTime()) * DAY_MS).toISOString().slice(0, 10)

const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)
