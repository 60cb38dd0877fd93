import { randomUUID } from "node:crypto"
import type { ConfigModule, Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { OPERATIONS_MODULE } from "../../../src/modules/operations"
import { Limit, Limiters } from "../../../src/modules/operations/limiters"
import OperationsModuleService from "../../../src/modules/operations/service"
import { forgetOldKeys } from "../../../src/workflows/operations/forget-old-keys"
import { eventually } from "../../helpers/listener"
import { TestRedis, withRedis } from "../../helpers/redis"
import { souk } from "../../helpers/runner"

const POINTS = 5
const NO_LOGGER = { warn: () => {} } as unknown as Logger

const aLimit = (wishes: Partial<Limit> = {}): Limit => ({
  ...{ name: `test-${randomUUID()}`, points: POINTS, per_seconds: 60 },
  ...wishes,
})

/** All at one moment, each process as often as the other. */
async function passed(processes: Limiters[], limit: Limit, times = 10, who = "ann") {
  const asked = processes.flatMap((one) =>
    Array.from({ length: times }, () => one.count(limit, who))
  )
  return (await Promise.all(asked)).filter(({ is_over }) => !is_over).length
}

souk(({ getContainer }) => {
  let container: MedusaContainer
  const open: Limiters[] = []

  beforeAll(() => {
    container = getContainer()
  })
  afterEach(async () => {
    for (const one of open.splice(0)) await one.close()
  })

  /** What a process of the application has. */
  const aProcess = (redis_url: string | null = null) => {
    const config = container.resolve<ConfigModule>(ContainerRegistrationKeys.CONFIG_MODULE)
    const database_url = () => config.projectConfig.databaseUrl!
    const made = new Limiters({ database_url, redis_url, logger: NO_LOGGER })
    open.push(made)
    return made
  }

  it("counts what protects people for all processes together", async () => {
    const limit = aLimit({ is_strict: true })
    const processes = [aProcess(), aProcess()]
    expect(await passed(processes, limit)).toBe(POINTS)
    expect(await passed(processes, limit, 1, "ben")).toBe(2)
    expect(await passed(processes, aLimit({ is_strict: true }))).toBe(POINTS)
  })

  it("counts the rest for each process, where there is no Redis", async () => {
    expect(await passed([aProcess(), aProcess()], aLimit())).toBe(2 * POINTS)
  })

  it("goes on counting when the number changes", async () => {
    const limit = aLimit({ is_strict: true })
    const one = aProcess()
    expect(await passed([one], limit)).toBe(POINTS)
    expect(await one.count({ ...limit, points: 100 }, "ann")).toMatchObject({ is_over: false })
    expect(await one.count(limit, "ann")).toMatchObject({ is_over: true })
  })

  it("keeps no name of anybody", async () => {
    await aProcess().count(aLimit({ name: "sign-in", is_strict: true }), "ann@example.com")
    const rows = await database()("rate_limit").select("key")
    expect(rows).toHaveLength(1)
    expect(rows[0].key).toMatch(/^sign-in:[\w-]{43}$/)
  })

  it("forgets counts whose window was over an hour ago, and nothing younger", async () => {
    const limit = aLimit({ is_strict: true })
    const one = aProcess()
    await one.count(limit, "ann")
    await one.count(limit, "ben")
    const rows = await database()("rate_limit").select("key")
    await database()("rate_limit")
      .where(rows[0])
      .update({ expire: Date.now() - 61 * 60_000 })
    await forgetOldKeys(container)
    expect(await database()("rate_limit").select("key")).toEqual([rows[1]])
  })

  const database = () => container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

  withRedis("limits of several processes with Redis", () => {
    const redis = new TestRedis()
    beforeAll(() => redis.start())
    afterAll(() => redis.end())

    /** One that is connected. */
    const aConnectedProcess = async () => {
      const made = aProcess(redis.url)
      const limit = aLimit({ points: 1_000_000 })
      const other = aProcess(redis.url)
      await eventually(async () => {
        const [here, there] = [await made.count(limit, "ann"), await other.count(limit, "ann")]
        return there.remaining < here.remaining
      })
      return made
    }

    it("counts everything together", async () => {
      const processes = [await aConnectedProcess(), await aConnectedProcess()]
      expect(await passed(processes, aLimit())).toBe(POINTS)
      expect(await passed(processes, aLimit({ is_strict: true }))).toBe(POINTS)
    })

    it.each([
      ["dead", () => redis.kill(), () => redis.start()],
      ["dumb", () => redis.freeze(), () => redis.thaw()],
    ])("counts without it while it is %s, and with it again", async (_, away, back) => {
      const processes = [await aConnectedProcess(), await aConnectedProcess()]
      await away()
      // What protects people is counted together by the database, the rest by each process.
      expect(await passed(processes, aLimit({ is_strict: true }))).toBe(POINTS)
      expect(await passed(processes, aLimit())).toBe(2 * POINTS)
      await back()
      await eventually(async () => (await passed(processes, aLimit())) === POINTS)
    })
  })

  it("is asked by the application", async () => {
    const service = container.resolve<OperationsModuleService>(OPERATIONS_MODULE)
    const limit = aLimit({ is_strict: true, points: 1 })
    expect(await service.count(limit, "ann")).toMatchObject({ is_over: false, remaining: 0 })
    expect(await passed([aProcess()], limit, 1)).toBe(0)
  })
})
