import { ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { resolve } from "node:path"
import type { ScheduleFields } from "../../../src/modules/report/schedule-rules"
import { souk } from "../../helpers/runner"
import type { ScheduleSettings } from "../../helpers/schedule-process"
import { reportsOf } from "./report-desk"

const PROCESS = resolve("integration-tests/helpers/schedule-process.ts")
const SCHEDULES = 20

souk(({ getContainer, dbConfig }) => {
  it("makes each slot once when two servers look at the clock at one moment", async () => {
    const reports = reportsOf(getContainer())
    const made_at = new Date("2026-11-22T12:00:00Z")
    const daily: ScheduleFields = {
      ...{ name: "Stock", report_key: "low-stock", format: "csv", raw: false, params: {} },
      ...{ period: null, cron: "0 6 * * *", time_zone: "UTC", user_ids: [], to_everyone: true },
      is_enabled: true,
    }
    for (let i = 0; i < SCHEDULES; i++) {
      await reports.addSchedule({ ...daily, seller_id: null, created_by: null }, made_at)
    }
    const settings: ScheduleSettings = {
      ...{ database_url: dbConfig.clientUrl, time_zone: "UTC", now: "2026-11-23T06:00:05.000Z" },
    }
    const servers = [0, 1].map(() =>
      fork(PROCESS, [JSON.stringify(settings)], {
        execArgv: ["-r", "ts-node/register/transpile-only"],
      })
    )
    await Promise.all(servers.map(said))
    const answers = servers.map(said)
    servers.forEach((server) => server.send("go"))
    const made = (await Promise.all(answers)).flat()
    expect(new Set(made).size).toBe(SCHEDULES)
    expect(made).toHaveLength(SCHEDULES)
    const [, runs] = await reports.listAndCountReportRuns({}, { take: 1 })
    const [, slots] = await reports.listAndCountReportSlots({}, { take: 1 })
    expect({ runs, slots }).toEqual({ runs: SCHEDULES, slots: SCHEDULES })
  })
})

/** What a process says next; that it ends without a word is no answer. */
async function said(server: ChildProcess): Promise<string[]> {
  const ended = once(server, "exit").then(([code]) => {
    throw new Error(`The process ended with ${code}`)
  })
  const message = once(server, "message").then(([what]) => what as string[])
  return await Promise.race([message, ended])
}
