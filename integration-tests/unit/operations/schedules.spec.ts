import { Logger } from "@medusajs/framework/types"
import Redis from "ioredis"
import { Schedules } from "../../../src/providers/event-bus/schedules"
import { TestRedis, withRedis } from "../../helpers/redis"

withRedis("scheduled jobs in Redis", () => {
  const redis = new TestRedis()
  const logger = { info: () => {} } as unknown as Logger
  let connection: Redis
  let schedules: Schedules
  let told = 0
  let tell = async () => void told++

  beforeAll(async () => {
    await redis.start()
    connection = new Redis(redis.url, { maxRetriesPerRequest: 0, retryStrategy: () => 20 })
    connection.on("error", () => {})
    schedules = new Schedules(connection, () => tell(), logger)
  })
  beforeEach(async () => {
    await connection.flushall()
    tell = async () => void told++
    await schedules.look()
    told = 0
  })
  afterAll(async () => {
    connection.disconnect()
    await redis.end()
  })

  it("are told again when Redis came back empty, and not before", async () => {
    await schedules.look()
    expect(told).toBe(0)
    await connection.flushall()
    await schedules.look()
    await schedules.look()
    expect(told).toBe(1)
  })

  it("are told again when Redis was away, though it has kept what it knew", async () => {
    redis.freeze()
    await schedules.look()
    expect(told).toBe(0)
    redis.thaw()
    await schedules.look()
    await schedules.look()
    expect(told).toBe(1)
  })

  it("are told again until it succeeds", async () => {
    await connection.flushall()
    tell = () => Promise.reject(new Error("Redis failed in the middle"))
    await schedules.look()
    tell = async () => void told++
    await schedules.look()
    expect(told).toBe(1)
  })

  it("are told by one look at a time", async () => {
    await connection.flushall()
    await Promise.all([schedules.look(), schedules.look()])
    expect(told).toBe(1)
  })
})
