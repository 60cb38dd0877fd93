import type { ReportRunRow } from "./storage"

type Named = Pick<ReportRunRow, "report_key" | "format" | "params" | "created_at">

/** What somebody who saves a file sees of it: `sales-2026-11-01-to-2026-11-30.xlsx`. */
export function fileNameOf({ report_key, format, params, created_at }: Named): string {
  const { from, to } = params as { from?: string; to?: string }
  const day = new Date(created_at).toISOString().slice(0, 10)
  const period = from && to ? (from === to ? from : `${from}-to-${to}`) : day
  return `${report_key}-${period}.${format}`
}
