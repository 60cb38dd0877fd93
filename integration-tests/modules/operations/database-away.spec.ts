import { resolve } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { Client } from "@medusajs/framework/pg"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { isDatabaseAway } from "../../../src/lib/database-away"
import { OPERATIONS_MODULE } from "../../../src/modules/operations"
import OperationsModuleService from "../../../src/modules/operations/service"

const LOOK_MS = 20
const WAITING = `select pid from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock' and query like '%lock_lease%'`

moduleIntegrationTestRunner<OperationsModuleService>({
  moduleName: OPERATIONS_MODULE,
  resolve: resolve("src/modules/operations"),
  pathToMigrations: resolve("src/modules/operations/migrations"),
  testSuite: ({ service, dbConfig }) => {
    let other: Client
    beforeEach(async () => {
      other = new Client({ connectionString: dbConfig.clientUrl })
      await other.connect()
    })
    afterEach(() => other.end())

    /** What a request gets whose connection is ended by the database while it waits there. */
    const brokenOff = async () => {
      await other.query("begin; lock table lock_lease in access exclusive mode")
      const failure = service.listLockLeases().catch((error: Error) => error)
      let pids: number[] = []
      while (!pids.length) {
        await wait(LOOK_MS)
        pids = (await other.query(WAITING)).rows.map(({ pid }) => pid)
        // It is remembered within a transaction.
        await other.query("select pg_stat_clear_snapshot()")
      }
      await other.query("select pg_terminate_backend(pid) from unnest($1::int[]) as pid", [pids])
      await other.query("commit")
      return (await failure) as Error
    }

    it("is what a request meets that the database breaks off, also where only words are left", async () => {
      const error = await brokenOff()
      expect(isDatabaseAway(error)).toBe(true)
      expect(isDatabaseAway({ name: error.name, message: error.message })).toBe(true)
    })

    it("is what a connection meets that nobody takes", async () => {
      const nobody = new Client({ host: "127.0.0.1", port: 1 })
      // Nobody listens there.
      const { message } = (await nobody.connect().catch((error: Error) => error)) as Error
      expect(isDatabaseAway({ name: "DriverException", message: `select 1 - ${message}` })).toBe(
        true
      )
    })

    it("is no mistake of whoever asks, and nobody else's silence", async () => {
      const unfit = await other.query("select 'x'::int").catch((error: Error) => error)
      expect(isDatabaseAway(unfit as Error)).toBe(false)
      const refused = await fetch("http://127.0.0.1:1").catch(({ cause }) => cause as Error)
      expect(isDatabaseAway(refused as Error)).toBe(false)
    })
  },
})
