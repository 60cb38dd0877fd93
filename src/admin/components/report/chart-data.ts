import type { ReportChart, ReportColumn, ReportRow } from "../../lib/report"

/** More bars than this cannot be told apart; the table below has them all. */
export const BARS_MAX = 15

export type ChartRow = Record<string, string | number | null>

/** The currencies of the rows, in the order of their first mention. */
export const currenciesOf = (rows: ReportRow[]) => [
  ...new Set(rows.map((row) => row.currency_code).filter((code) => typeof code === "string")),
]

const numberOf = (value: ReportRow[string]) =>
  value === null || value === "" ? null : Number(value)

/**
 * What is drawn: rows of one currency, those of one name added up where that makes sense. Lines
 * keep the order of their days; of the rest the largest are shown.
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
      ...Object.fromEntries(y.map((key) => [key, numberOf(row[key])])),
    }))
    .filter((point) => y.some((key) => point[key] !== null))
  if (kind === "line") return points
  const adds = y.every((key) => columns.some((column) => column.key === key && column.total))
  const drawn = adds ? addedUp(points, x, y) : points
  return drawn.slice(0, BARS_MAX)
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
