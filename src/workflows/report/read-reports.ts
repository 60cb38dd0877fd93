import { MedusaContainer } from "@medusajs/framework/types"
import { REPORT_MODULE } from "../../modules/report"
import type { Column, Value } from "../../modules/report/columns"
import type { Report } from "../../modules/report/definition"
import { defaultOf, ParameterName, parameterNamesOf, Scope } from "../../modules/report/parameters"
import ReportModuleService from "../../modules/report/service"
import { ReportTotals, totalsOf } from "../../modules/report/sheet-columns"
import { readCurrencyDigits } from "./read-currency-digits"

export type ReportView = Pick<Report, "key" | "title" | "description" | "chart"> & {
  parameters: { name: ParameterName; default: string | number | null; is_required: boolean }[]
  columns: (Omit<Column, "decimals" | "total" | "meaning"> & {
    decimals: number | null
    total: boolean
    meaning: string | null
  })[]
}
export type ReportPage = {
  report_key: string
  time_zone: string
  rows: Record<string, Value>[]
  totals: ReportTotals[]
  has_more: boolean
}

const reportsIn = (container: MedusaContainer) =>
  container.resolve<ReportModuleService>(REPORT_MODULE)

/** What a caller may ask for. */
export const listReports = (container: MedusaContainer, scope: Scope): ReportView[] =>
  reportsIn(container)
    .catalogue(scope)
    .map((report) => viewOf(report, scope))

/** @throws NOT_FOUND also for a report that is not for this caller */
export const readReport = (container: MedusaContainer, key: string, scope: Scope): ReportView =>
  viewOf(reportsIn(container).reportOf(key, scope), scope)

/** The statement stays inside. */
function viewOf(report: Report, scope: Scope): ReportView {
  const { key, title, description, chart, columns } = report
  return {
    ...{ key, title, description, chart },
    parameters: parameterNamesOf(report, scope).map((name) => ({ name, ...defaultOf(name) })),
    columns: columns.map(({ decimals = null, total = false, meaning = null, ...column }) => ({
      ...{ ...column, decimals, total, meaning },
    })),
  }
}

type Wanted = { key: string; scope: Scope; params: object; limit: number; signal?: AbortSignal }

/** The first rows of a report; sums only when these are all, so that none is mistaken for the whole. */
export async function readReportPage(
  container: MedusaContainer,
  { key, scope, params, ...wanted }: Wanted
): Promise<ReportPage> {
  const reading = await reportsIn(container).readPage(key, scope, params, wanted)
  const { columns, time_zone, rows, has_more } = reading
  const totals = has_more ? [] : totalsOf(columns, rows, await readCurrencyDigits(container))
  return { report_key: key, time_zone, rows, totals, has_more }
}
