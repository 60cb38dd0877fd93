import type { Report } from "../../src/modules/report/definition"
import ReportModuleService from "../../src/modules/report/service"

const ROWS = 1_000_000
/** Rows come in batches of thousands, so that a file grows while somebody looks. */
const MS_PER_ROW = 0.5

/** A report that takes minutes: somebody can cancel it, or be killed, while it is made. */
export const SLOW: Report = {
  ...{ key: "slow", title: "Slow", description: "Numbers that take their time", chart: null },
  ...{ audience: ["merchant", "seller"], parameters: [] },
  columns: [{ key: "n", label: "N", type: "integer", total: true }],
  sql: `select n, pg_sleep(${MS_PER_ROW / 1_000}) from generate_series(1, ${ROWS}) n`,
}

/** The service knows it, too. */
export function withSlowReport(reports: ReportModuleService) {
  const catalogue = reports.catalogue.bind(reports)
  reports.catalogue = (scope) => [...catalogue(scope), SLOW]
  return () => {
    reports.catalogue = catalogue
  }
}
