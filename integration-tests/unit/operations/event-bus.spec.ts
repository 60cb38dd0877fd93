import { setTimeout as wait } from "node:timers/promises"
import { Logger } from "@medusajs/framework/types"
import Redis from "ioredis"
import PatientEventBus, {
  ASK_AGAIN_MS,
  PATIENCE_MS,
} from "../../../src/providers/event-bus/service"
import { TestRedis, withRedis } from "../../helpers/redis"

withRedis("a bus whose Redis refuses", () => {
  const redis = new TestRedis()
  const said: string[] = []
  const logger = { warn: (text: string) => said.push(text) } as unknown as Logger
  let connection: Redis
  let bus: PatientEventBus

  beforeAll(async () => {
    await redis.start()
    connection = new Redis(redis.url, { maxRetriesPerRequest: null })
    const container = { logger, eventBusRedisConnection: connection }
    bus = new PatientEventBus(container, {}, { worker_mode: "server" })
    bus.subscribe("thing.happened", async () => {}, { subscriberId: "somebody" })
  })
  afterAll(async () => {
    connection.disconnect()
    await redis.end()
  })

  const tell = async () => await bus.emit({ name: "thing.happened", data: { id: "thing_1" } })
  const passedOn = async () => await connection.zcard("PatientEventBus:events-queue:prioritized")

  it("drops what is refused, and passes on again once it is not, over the same connection", async () => {
    await tell()
    expect(await passedOn()).toBe(1)
    await connection.config("SET", "maxmemory", "1")
    await tell()
    await wait(PATIENCE_MS + 100)
    await tell()
    await tell()
    expect(said).toEqual([expect.stringMatching(/^Events are not passed on/)])
    await connection.config("SET", "maxmemory", "0")
    await wait(ASK_AGAIN_MS + 100)
    await tell()
    await tell()
    expect(await passedOn()).toBe(3)
    expect(said.at(-1)).toMatch(/^Redis is back; 3 times nobody was told/)
  })

  it("drops nothing because its own process had no time to look at the answer", async () => {
    const [before, words] = [await passedOn(), said.length]
    const told = tell()
    const until = performance.now() + PATIENCE_MS + 500
    while (performance.now() < until);
    await told
    expect(await passedOn()).toBe(before + 1)
    expect(said).toHaveLength(words)
  })
})
