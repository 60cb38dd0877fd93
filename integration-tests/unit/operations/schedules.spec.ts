import { Logger } from "@medusajs/framework/types"
import Redis from "ioredis"
import { nextRun } from "../../../src/lib/job-schedule"
import { nameInQueue, NEXT_RUNS, Schedules } from "../../../src/providers/event-bus/schedules"
import { TestRedis, withRedis } from "../../helpers/redis"

const NOW = new Date("2026-11-22T12:34:56Z")
const MINUTE_MS = 60_000
const SCHEDULES = { "job-often": "5s", "job-hourly": "0 * * * *", "job-nightly": "20 2 * * *" }
type Name = keyof typeof SCHEDULES
const ALL = Object.keys(SCHEDULES) as Name[]

withRedis("scheduled jobs in Redis", () => {
  const redis = new TestRedis()
  const logger = { info: () => {} } as unknown as Logger
  let connection: Redis
  let schedules: Schedules
  let told: string[]
  let tellOf: (id: Name) => Promise<void>

  const isNext = async (id: Name, at: Date | number) =>
    void (await connection.zadd(NEXT_RUNS, Number(at), nameInQueue(id)))
  const onTime = async (id: Name) => {
    told.push(id)
    await isNext(id, nextRun(SCHEDULES[id], NOW)!)
  }

  beforeAll(async () => {
    await redis.start()
    connection = new Redis(redis.url, { maxRetriesPerRequest: 0, retryStrategy: () => 20 })
    connection.on("error", () => {})
    const jobs = ALL.map((id) => ({ id, schedule: SCHEDULES[id], tell: () => tellOf(id) }))
    schedules = new Schedules(connection, () => jobs, logger)
  })
  beforeEach(async () => {
    await connection.flushall()
    tellOf = onTime
    told = []
    await schedules.look(NOW)
    expect(told).toEqual(ALL)
    told = []
  })
  afterAll(async () => {
    connection.disconnect()
    await redis.end()
  })

  it("are told again when Redis came back empty, and not before", async () => {
    await schedules.look(NOW)
    expect(told).toEqual([])
    await connection.flushall()
    await schedules.look(NOW)
    await schedules.look(NOW)
    expect(told).toEqual(ALL)
  })

  it("are told again when Redis was away, though it has kept what it knew", async () => {
    redis.freeze()
    await schedules.look(NOW)
    expect(told).toEqual([])
    redis.thaw()
    await schedules.look(NOW)
    await schedules.look(NOW)
    expect(told).toEqual(ALL)
  })

  it("are told again until it succeeds", async () => {
    await connection.flushall()
    tellOf = () => Promise.reject(new Error("Redis failed in the middle"))
    await schedules.look(NOW)
    tellOf = onTime
    await schedules.look(NOW)
    expect(told).toEqual(ALL)
  })

  it("are told by one look at a time", async () => {
    await connection.flushall()
    await Promise.all([schedules.look(NOW), schedules.look(NOW)])
    expect(told).toEqual(ALL)
  })

  it("are told again of those alone that a fast clock put off", async () => {
    await isNext("job-often", NOW.getTime() + 10 * MINUTE_MS)
    await schedules.look(NOW)
    await schedules.look(NOW)
    expect(told).toEqual(["job-often"])
  })

  it("are told again of those alone that nobody waits for any more", async () => {
    await connection.zrem(NEXT_RUNS, nameInQueue("job-nightly"))
    await schedules.look(NOW)
    expect(told).toEqual(["job-nightly"])
  })

  it("are left alone while another worker's clock is a little fast, or a run is late", async () => {
    await isNext("job-often", NOW.getTime() + 9_000)
    await isNext("job-hourly", NOW.getTime() - 10 * MINUTE_MS)
    await schedules.look(NOW)
    expect(told).toEqual([])
  })
})
