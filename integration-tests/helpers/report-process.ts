import { resolve } from "node:path"
import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { initModules } from "@medusajs/test-utils"
import { REALTIME_MODULE } from "../../src/modules/realtime"
import { REPORT_MODULE } from "../../src/modules/report"
import { makeRuns } from "../../src/workflows/report/make-runs"
import { withSlowReport } from "./slow-report"

export type ReportSettings = {
  database_url: string
  time_zone: string
  files: Record<string, unknown>
}

/** A process of the application as far as runs need one: two modules, and the dispatcher. */
async function run({ database_url, time_zone, files }: ReportSettings) {
  const { medusaApp } = await initModules({
    databaseConfig: { clientUrl: database_url, schema: "public" },
    modulesConfig: {
      [REPORT_MODULE]: {
        resolve: resolve("src/modules/report"),
        options: { database_url, time_zone },
      },
      [Modules.FILE]: { resolve: "@medusajs/medusa/file", options: files },
    },
  })
  const services: Record<string, unknown> = {
    ...medusaApp.modules,
    [ContainerRegistrationKeys.QUERY]: { graph: async () => ({ data: [] }) },
    [ContainerRegistrationKeys.LOGGER]: console,
    [REALTIME_MODULE]: { reaches: () => false },
  }
  withSlowReport(medusaApp.modules[REPORT_MODULE])
  process.once("SIGTERM", () => void medusaApp.onApplicationPrepareShutdown())
  // The dispatcher resolves these by their names, and nothing else before a run is done.
  await makeRuns({ resolve: (name: string) => services[name] } as MedusaContainer)
  process.exit(0)
}

void run(JSON.parse(process.argv[2]))
