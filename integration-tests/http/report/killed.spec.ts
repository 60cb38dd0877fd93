import { ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { resolve } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { MERCHANT } from "../../../src/modules/report/parameters"
import { SILENCE_MS_MAX } from "../../../src/modules/report/rules"
import { keepRuns } from "../../../src/workflows/report/keep-runs"
import { findRuns, makeRuns } from "../../../src/workflows/report/make-runs"
import { inDatabase } from "../../helpers/auctions"
import type { ReportSettings } from "../../helpers/report-process"
import { souk } from "../../helpers/runner"
import { withSlowReport } from "../../helpers/slow-report"
import { aroundToday, reportsOf } from "./report-desk"

const PROCESS = resolve("integration-tests/helpers/report-process.ts")
const LOOK_MS = 50
/** To start a process takes half a minute on a busy machine. */
const LOOKS_MAX = 2_000

/** Statements of a slow report that go on. */
const SLEEPING = `
  select query from pg_stat_activity
    where datname = current_database() and state = 'active' and query like '%pg_sleep(%'
      and pid <> pg_backend_pid()`

souk(({ getContainer, dbConfig }) => {
  let container: MedusaContainer
  let forget: () => void

  beforeAll(() => {
    container = getContainer()
    forget = withSlowReport(reportsOf(container))
  })
  afterAll(() => forget())

  const aProcess = (): ChildProcess => {
    const { modules = {} } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
    const file = modules[Modules.FILE] as { options: Record<string, unknown> }
    const { time_zone } = reportsOf(container).options
    const settings: ReportSettings = {
      ...{ database_url: dbConfig.clientUrl, time_zone, files: file.options },
    }
    return fork(PROCESS, [JSON.stringify(settings)], {
      execArgv: ["-r", "ts-node/register/transpile-only"],
    })
  }
  const ask = async (key = "slow", params: object = {}) =>
    await reportsOf(container).requestRun(
      { ...{ key, params, format: "csv", scope: MERCHANT }, requested_by: "user_ann" },
      new Date()
    )
  const look = async (id: string) => await reportsOf(container).retrieveReportRun(id)
  /** Until another process is so far. */
  const until = async (id: string, isSo: (run: Awaited<ReturnType<typeof look>>) => boolean) => {
    for (let looks = 0; looks < LOOKS_MAX; looks++) {
      const run = await look(id)
      if (isSo(run)) return run
      await wait(LOOK_MS)
    }
    throw new Error(`It did not come so far: ${JSON.stringify(await look(id))}`)
  }
  const bytesOf = async (file_id: string) =>
    (await container.resolve(Modules.FILE).getAsBuffer(file_id)).length

  it("fails what a killed process was at, deletes its file, and makes it when asked again", async () => {
    const { id } = await ask()
    const child = aProcess()
    const ended = once(child, "exit")
    const { file_id, heartbeat_at } = await until(id, ({ rows }) => rows > 0)
    child.kill("SIGKILL")
    await ended
    expect(await bytesOf(file_id!)).toBeGreaterThan(0)

    // As long as it may still be alive, nobody takes it for dead.
    await findRuns(container, heartbeat_at!)
    expect((await look(id)).state).toBe("running")
    const later = new Date(Date.now() + SILENCE_MS_MAX + 1)
    await findRuns(container, later)
    const failed = await look(id)
    expect(failed).toMatchObject({ state: "failed", error: expect.stringMatching(/interrupted/) })
    await keepRuns(container, new Date(later.getTime() + SILENCE_MS_MAX + 1))
    expect((await look(id)).file_id).toBeNull()
    await expect(bytesOf(file_id!)).rejects.toThrow(/ENOENT/)

    const own = { id, seller_id: null, requested_by: "user_ann" }
    const again = await reportsOf(container).retryRun(own, new Date())
    expect(again).toMatchObject({ report_key: "slow", state: "queued" })
    await reportsOf(container).cancelRun({ id: again.id, seller_id: null }, new Date())
    // The slots of the person are free again.
    const quick = await ask("sales", aroundToday())
    await makeRuns(container)
    expect((await look(quick.id)).state).toBe("done")
  })

  it("gives back what is made in a process that is to end, for the next one to begin", async () => {
    const { id } = await ask()
    const child = aProcess()
    const ended = once(child, "exit")
    const { file_id } = await until(id, ({ rows }) => rows > 0)
    child.kill("SIGTERM")
    expect(await ended).toEqual([0, null])
    expect(await look(id)).toMatchObject({ state: "queued", file_id: null, rows: 0, attempt: 1 })
    await expect(bytesOf(file_id!)).rejects.toThrow(/ENOENT/)
    expect(await reportsOf(container).claimRun(new Date())).toMatchObject({ id, attempt: 2 })
  })

  it("stops what is made in another process, and leaves neither file nor statement", async () => {
    const { id } = await ask()
    const child = aProcess()
    const ended = once(child, "exit")
    const { file_id } = await until(id, ({ rows }) => rows > 0)
    // Nobody else makes the same run meanwhile.
    await makeRuns(container)
    await reportsOf(container).cancelRun({ id, seller_id: null }, new Date())
    expect(await ended).toEqual([0, null])
    expect(await look(id)).toMatchObject({ state: "cancelled", file_id: null, attempt: 1 })
    await expect(bytesOf(file_id!)).rejects.toThrow(/ENOENT/)
    expect(await inDatabase(container, SLEEPING)).toEqual([])
  })
})
