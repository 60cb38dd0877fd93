import { ChartRow, numberIn } from "../chart/points"
import type { ReportChart, ReportColumn, ReportRow } from "../../lib/report"

/** The currencies of the rows, in the order of their first mention. */
export const currenciesOf = (rows: ReportRow[]) => [
  ...new Set(rows.map((row) => row.currency_code).filter((code) => typeof code === "string")),
]

/**
 * What is drawn: rows of one currency, those of one name added up where that makes sense. Lines
 * keep the order of their days; of the rest the largest come first.
 */
export function chartRowsOf(
  { kind, x, y }: ReportChart,
  columns: ReportColumn[],
  rows: ReportRow[],
  currency: string | null,
  nameless: string
): ChartRow[] {
  const points = rows
    .filter((row) => currency === null || row.currency_code === currency)
    .map((row) => ({
      [x]: String(row[x] ?? nameless),
      ...Object.fromEntries(y.map((key) => [key, numberIn(row as ChartRow, key)])),
    }))
    .filter((point) => y.some((key) => point[key] !== null))
  if (kind === "line") return points
  const adds = y.every((key) => columns.some((column) => column.key === key && column.total))
  return adds ? addedUp(points, x, y) : points
}

function addedUp(points: ChartRow[], x: string, y: string[]) {
  const sums = new Map<string, ChartRow>()
  for (const point of points) {
    const name = String(point[x])
    const sum = sums.get(name)
    if (!sum) sums.set(name, { ...point })
    else for (const key of y) sum[key] = Number(sum[key]) + Number(point[key])
  }
  return [...sums.values()].sort((a, b) => Number(b[y[0]]) - Number(a[y[0]]))
}
