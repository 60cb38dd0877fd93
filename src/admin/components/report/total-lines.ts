import type { ReportTotals } from "../../lib/report"

/** Sums in as few lines as can be: with a single currency, pieces and money share one. */
export function totalLinesOf(totals: ReportTotals[]): ReportTotals[] {
  const lines = totals.filter(({ values }) => Object.keys(values).length)
  const [money, ...more] = lines.filter(({ currency_code }) => currency_code)
  if (!money || more.length) return lines
  const values = Object.assign({}, ...lines.map((line) => line.values))
  return [{ currency_code: money.currency_code, values }]
}
