import { once } from "node:events"
import { AddressInfo, connect, createServer, Socket } from "node:net"
import { resolve } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { Client } from "@medusajs/framework/pg"
import { ConfigModule, Logger } from "@medusajs/framework/types"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { OPERATIONS_MODULE } from "../../../src/modules/operations"
import OperationsModuleService from "../../../src/modules/operations/service"
import LeaseLockingProvider from "../../../src/providers/locking/service"

moduleIntegrationTestRunner<OperationsModuleService>({
  moduleName: OPERATIONS_MODULE,
  resolve: resolve("src/modules/operations"),
  pathToMigrations: resolve("src/modules/operations/migrations"),
  testSuite: ({ service, dbConfig }) => {
    const warnings: string[] = []
    const logger = { warn: (text: string) => warnings.push(text) } as unknown as Logger
    // What it reads of the platform, and nothing else.
    const projectConfig = { databaseUrl: dbConfig.clientUrl }
    const configModule = { projectConfig } as ConfigModule
    const opened: LeaseLockingProvider[] = []
    /** As another process has it: with a queue and connections of its own. */
    const aProcess = () => {
      const made = new LeaseLockingProvider({ logger, configModule })
      opened.push(made)
      return made
    }
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((one) => one.close()))
      warnings.length = 0
    })
    /** A job that goes on until it is told to end. */
    const aLongJob = async (process: LeaseLockingProvider) => {
      let end = () => {}
      let done: Promise<void> = Promise.resolve()
      await new Promise<void>((begun) => {
        const job = () => {
          begun()
          return new Promise<void>((resolve) => (end = resolve))
        }
        done = process.execute("cart_1", job)
      })
      return async () => {
        end()
        await done
      }
    }
    const leases = async () => (await service.listLockLeases()).map(({ id }) => id)

    it("refuses, and goes on, when the connection breaks under its statement", async () => {
      const { url, cut, close } = await aCutWire(dbConfig.clientUrl!)
      const wired = { projectConfig: { databaseUrl: url } } as ConfigModule
      const process = new LeaseLockingProvider({ logger, configModule: wired })
      opened.push(process)
      // The table is another's, so that the statement waits.
      const holder = new Client({ connectionString: dbConfig.clientUrl })
      await holder.connect()
      await holder.query("begin; lock table lock_lease")
      const refused = expect(process.acquire("cart_1")).rejects.toThrow()
      await untilWaiting(holder)
      cut()
      await refused
      await holder.query("rollback")
      await holder.end()
      await process.acquire("cart_2", { expire: 10 })
      expect(await leases()).toContain("cart_2")
      await process.releaseAll()
      await process.close()
      opened.pop()
      close()
    })

    it("lets one job at a time run, in whichever process it began", async () => {
      const processes = [aProcess(), aProcess(), aProcess()]
      let sum = 0
      let running = 0
      const add = async () => {
        running++
        const before = sum
        await sleep(3)
        expect(running).toBe(1)
        sum = before + 1
        running--
      }
      const JOBS = 60
      const jobs = Array.from({ length: JOBS }, (_, i) =>
        processes[i % processes.length].execute("cart_1", add, { timeout: 30 })
      )
      await Promise.all(jobs)
      expect(sum).toBe(JOBS)
      expect(await leases()).toEqual([])
    })

    it("lets jobs under other keys run beside it", async () => {
      const [one, other] = [aProcess(), aProcess()]
      const end = await aLongJob(one)
      await expect(other.execute("cart_2", async () => "done")).resolves.toBe("done")
      await end()
    })

    it("takes several keys together or none, in whatever order they are named", async () => {
      const [one, other] = [aProcess(), aProcess()]
      await one.acquire("b", { ownerId: "one" })
      await expect(other.acquire(["a", "b", "c"], { ownerId: "other" })).rejects.toThrow(/lock/)
      expect(await leases()).toEqual(["b"])
      await one.release("b", { ownerId: "one" })
      const deeds = Array.from({ length: 20 }, (_, i) =>
        (i % 2 ? one : other).execute(i % 3 ? ["a", "b"] : ["b", "a"], async () => i, {
          timeout: 30,
        })
      )
      expect(await Promise.all(deeds)).toEqual(Array.from({ length: 20 }, (_, i) => i))
    })

    it("says that the turn did not come in time, and lets the next one have it", async () => {
      const [one, other] = [aProcess(), aProcess()]
      const end = await aLongJob(one)
      const never = async () => "never"
      const tooLate = [other, one].map((process) =>
        process.execute("cart_1", never, { timeout: 1 })
      )
      expect(await Promise.allSettled(tooLate)).toMatchObject([
        { reason: { message: "Timed out waiting for cart_1", type: "conflict" } },
        { reason: { message: "Timed out waiting for cart_1", type: "conflict" } },
      ])
      await end()
      await expect(one.execute("cart_1", async () => "now")).resolves.toBe("now")
    })

    it("is free again when the job failed", async () => {
      const one = aProcess()
      const fail = async () => {
        throw new Error("Out of stock")
      }
      await expect(one.execute("cart_1", fail)).rejects.toThrow("Out of stock")
      expect(await leases()).toEqual([])
    })

    it("is taken over when the process that had it died, and not before", async () => {
      const [dead, alive] = [aProcess(), aProcess()]
      await dead.acquire("cart_1", { ownerId: "dead", expire: 120 })
      await expect(alive.acquire("cart_1", { ownerId: "alive" })).rejects.toThrow(/cart_1/)
      // Two minutes later.
      await service.updateLockLeases({ id: "cart_1", expires_at: new Date(0) })
      await alive.acquire("cart_1", { ownerId: "alive" })
      await expect(dead.release("cart_1", { ownerId: "dead" })).resolves.toBe(false)
      await expect(alive.release("cart_1", { ownerId: "alive" })).resolves.toBe(true)
    })

    it("keeps the turn of a job that takes longer than its lease", async () => {
      const [one, other] = [aProcess(), aProcess()]
      let isOver = false
      const long = one.execute(
        "cart_1",
        async () => {
          await sleep(2_500)
          isOver = true
        },
        { expire: 1 }
      )
      await sleep(100)
      await other.execute("cart_1", async () => expect(isOver).toBe(true), { timeout: 10 })
      await long
    })

    it("tells a job that lost its turn, and does not take it for done", async () => {
      const one = aProcess()
      const job = async (signal: AbortSignal) => {
        await service.updateLockLeases({ id: "cart_1", owner: "somebody else" })
        await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }))
        return "done"
      }
      const outcome = one.execute("cart_1", job, { expire: 1 })
      await expect(outcome).rejects.toThrow("Lost the lock for cart_1 before the job was done")
      expect(await leases()).toEqual(["cart_1"])
    })

    it("may be taken again by its owner, by nobody else and not by who names none", async () => {
      const one = aProcess()
      await one.acquire("cart_1", { ownerId: "me", expire: 10 })
      await one.acquire("cart_1", { ownerId: "me", expire: 10 })
      await expect(one.acquire("cart_1")).rejects.toThrow(/cart_1/)
      await expect(one.release("cart_1")).resolves.toBe(false)
      await one.acquire("cart_2")
      await expect(one.acquire("cart_2")).rejects.toThrow(/cart_2/)
      await expect(one.release("cart_2")).resolves.toBe(true)
      await one.releaseAll({ ownerId: "me" })
      expect(await leases()).toEqual([])
    })
  },
})

/** A way to the database that can be cut, so that nobody says goodbye. */
async function aCutWire(database_url: string) {
  const database = new URL(database_url)
  const sockets: Socket[] = []
  const server = createServer((near) => {
    const far = connect(Number(database.port), database.hostname)
    sockets.push(near, far)
    for (const socket of [near, far]) socket.on("error", () => {})
    near.pipe(far).pipe(near)
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const url = new URL(database_url)
  url.hostname = "127.0.0.1"
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href,
    cut: () => sockets.splice(0).forEach((socket) => socket.resetAndDestroy()),
    close: () => server.close(),
  }
}

async function untilWaiting(client: Client) {
  const sql =
    "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"
  while (!(await client.query(sql)).rowCount) {
    await sleep(10)
    // Within a transaction what others do is looked at once and remembered.
    await client.query("select pg_stat_clear_snapshot()")
  }
}
