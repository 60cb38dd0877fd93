/** What may be asked, in the order in which a form asks it. */
export const PARAMETERS = [
  "from",
  "to",
  "grain",
  "currency",
  "seller_id",
  "product_id",
  "sales_days",
] as const
export type ParameterName = (typeof PARAMETERS)[number]
export type ParameterValue = string | number | null
export type Parameters = Partial<Record<ParameterName, ParameterValue>>

export const SALES_DAYS_MAX = 365
/** Rows that a page shows at first, and when more are asked for; a file has them all. */
export const ROWS = 200
export const ROWS_MAX = 1_000

export type ColumnType =
  | "text"
  | "id"
  | "integer"
  | "number"
  | "money"
  | "percent"
  | "date"
  | "datetime"
  | "boolean"
  | "weight"
export type ReportColumn = {
  key: string
  label: string
  type: ColumnType
  decimals?: number | null
  total: boolean
  meaning: string | null
}
export type ReportParameter = { name: ParameterName; default: ParameterValue; is_required: boolean }
export type ReportChart = { kind: "line" | "bar" | "donut"; x: string; y: string[] }
export type Report = {
  key: string
  title: string
  description: string
  parameters: ReportParameter[]
  columns: ReportColumn[]
  chart: ReportChart | null
}

export type Value = string | number | boolean | null
export type ReportRow = Record<string, Value>
/** What the columns add up to; money only with money of its own currency. */
export type ReportTotals = { currency_code: string | null; values: Record<string, string> }
export type ReportRows = {
  report_key: string
  time_zone: string
  rows: ReportRow[]
  totals: ReportTotals[]
  has_more: boolean
}

export const FORMATS = ["xlsx", "csv"] as const
export type Format = (typeof FORMATS)[number]
export const RUN_STATES = ["queued", "running", "done", "failed", "cancelled", "expired"] as const
export type RunState = (typeof RUN_STATES)[number]
export type ReportRun = {
  id: string
  report_key: string
  format: Format
  /** For machines: nothing quoted for safety, no totals. */
  raw: boolean
  params: Parameters
  state: RunState
  rows: number
  bytes: number
  sha256: string | null
  error: string | null
  requested_by: string | null
  schedule_id: string | null
  seller_id: string | null
  file_name: string | null
  created_at: string
  started_at: string | null
  finished_at: string | null
  expires_at: string | null
}
export type RunBody = { format: Format; raw: boolean; params: Parameters }
/** How far a run is, as it is told while it goes on. */
export type RunProgress = Pick<ReportRun, "id" | "state" | "rows" | "bytes">

/** Periods that move along with the days; a schedule knows these alone. */
export const RELATIVE_PERIODS = [
  "today",
  "yesterday",
  "last_7_days",
  "last_30_days",
  "this_week",
  "last_week",
  "this_month",
  "last_month",
] as const
export type RelativePeriod = (typeof RELATIVE_PERIODS)[number]

export const SCHEDULE_NAME_LENGTH_MAX = 120
export const RECIPIENTS_MAX = 50
export type ReportSchedule = {
  id: string
  name: string
  report_key: string
  format: Format
  raw: boolean
  /** Without from and to: these follow from the period at each slot. */
  params: Parameters
  period: RelativePeriod | null
  cron: string
  time_zone: string
  user_ids: string[]
  to_everyone: boolean
  is_enabled: boolean
  next_at: string | null
  last_run: ReportRun | null
  seller_id: string | null
  created_at: string
}
export type ScheduleBody = Omit<
  ReportSchedule,
  "id" | "next_at" | "last_run" | "seller_id" | "created_at"
>
