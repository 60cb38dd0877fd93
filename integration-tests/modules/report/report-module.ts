import { resolve } from "node:path"
import { moduleIntegrationTestRunner, SuiteOptions } from "@medusajs/test-utils"
import { REPORT_MODULE } from "../../../src/modules/report"
import { MERCHANT } from "../../../src/modules/report/parameters"
import type { RequestRun } from "../../../src/modules/report/runs"
import ReportModuleService from "../../../src/modules/report/service"

/** The module on its own, with the real tables; what reports read of others is not there. */
export const reportModule = (testSuite: (given: SuiteOptions<ReportModuleService>) => void) =>
  moduleIntegrationTestRunner<ReportModuleService>({
    moduleName: REPORT_MODULE,
    resolve: resolve("src/modules/report"),
    pathToMigrations: resolve("src/modules/report/migrations"),
    // It is never connected to: nothing is read here.
    moduleOptions: { database_url: "postgres://localhost/none", time_zone: "Europe/Berlin" },
    testSuite,
  })

/** Somebody asks for the sales of a November. */
export const aWish = (wish: Partial<RequestRun> & { year?: number } = {}): RequestRun => {
  const { year = 2026, ...more } = wish
  return {
    ...{ key: "sales", scope: MERCHANT, format: "csv", requested_by: "user_ann" },
    params: { from: `${year}-11-01`, to: `${year}-11-30` },
    ...more,
  }
}
