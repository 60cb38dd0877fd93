import type {
  Format,
  Parameters,
  RelativePeriod,
  Report,
  ReportSchedule,
  ScheduleBody,
} from "../../lib/report"
import { cronOf, When, whenOf } from "./cron"

/** How a file is made: for people, or for machines. */
export const KINDS = ["xlsx", "csv", "raw"] as const
export type Kind = (typeof KINDS)[number]
export const kindOf = ({ format, raw }: { format: Format; raw: boolean }): Kind =>
  raw ? "raw" : format
export const formatOf = (kind: Kind): { format: Format; raw: boolean } =>
  kind === "raw" ? { format: "csv", raw: true } : { format: kind, raw: false }

/** A select takes no empty value. */
export const ANY = "any"

export type ScheduleValues = When & {
  name: string
  report_key: string
  kind: Kind
  period: RelativePeriod
  grain: string
  currency: string
  seller_id: string
  product_id: string
  sales_days: string
  time_zone: string
  to: "everyone" | "some"
  user_ids: string[]
}

/** What a form begins with: a schedule, or a new one of a report as it is looked at. */
export function scheduleValuesOf(
  schedule: ReportSchedule | null,
  report_key: string,
  here: string,
  looked: Parameters = {}
): ScheduleValues {
  const params = schedule?.params ?? looked
  return {
    ...whenOf(schedule?.cron ?? null),
    name: schedule?.name ?? "",
    report_key: schedule?.report_key ?? report_key,
    kind: schedule ? kindOf(schedule) : "xlsx",
    period: schedule?.period ?? "yesterday",
    grain: String(params.grain ?? "day"),
    currency: String(params.currency ?? ANY),
    seller_id: String(params.seller_id ?? ""),
    product_id: String(params.product_id ?? ""),
    sales_days: String(params.sales_days ?? 30),
    time_zone: schedule?.time_zone ?? here,
    to: schedule && !schedule.to_everyone ? "some" : "everyone",
    user_ids: schedule?.user_ids ?? [],
  }
}

/** The parameters that the report has; a period is not among them. */
function parametersOf(values: ScheduleValues, { parameters }: Report): Parameters {
  const said: Parameters = {
    grain: values.grain,
    currency: values.currency === ANY ? null : values.currency,
    seller_id: values.seller_id || null,
    product_id: values.product_id || null,
    sales_days: Number(values.sales_days),
  }
  return Object.fromEntries(
    parameters
      .map(({ name }) => [name, said[name]] as const)
      .filter(([, value]) => value !== undefined && value !== null)
  )
}

export const hasPeriod = ({ parameters }: Report) => parameters.some(({ name }) => name === "from")

export const scheduleBodyOf = (
  values: ScheduleValues,
  report: Report,
  is_enabled: boolean
): ScheduleBody => ({
  name: values.name.trim(),
  report_key: report.key,
  ...formatOf(values.kind),
  params: parametersOf(values, report),
  period: hasPeriod(report) ? values.period : null,
  cron: cronOf(values),
  time_zone: values.time_zone,
  to_everyone: values.to === "everyone",
  user_ids: values.to === "everyone" ? [] : values.user_ids,
  is_enabled,
})
