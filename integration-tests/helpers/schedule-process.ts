import { resolve } from "node:path"
import { initModules } from "@medusajs/test-utils"
import { REPORT_MODULE } from "../../src/modules/report"
import ReportModuleService from "../../src/modules/report/service"

export type ScheduleSettings = { database_url: string; time_zone: string; now: string }

/**
 * A process of the application as far as schedules need one: it looks at the clock once, when it is
 * told to, and says which runs it made.
 */
async function run({ database_url, time_zone, now }: ScheduleSettings) {
  const { medusaApp } = await initModules({
    databaseConfig: { clientUrl: database_url, schema: "public" },
    modulesConfig: {
      [REPORT_MODULE]: {
        resolve: resolve("src/modules/report"),
        options: { database_url, time_zone },
      },
    },
  })
  const reports = medusaApp.modules[REPORT_MODULE] as unknown as ReportModuleService
  process.send!("ready")
  process.once("message", async () => {
    const made: string[] = []
    for (const id of await reports.dueSchedules(new Date(now))) {
      const found = await reports.runDueSchedule(id, new Date(now))
      if (found) made.push(found.id)
    }
    process.send!(made, () => process.exit(0))
  })
}

void run(JSON.parse(process.argv[2]))
