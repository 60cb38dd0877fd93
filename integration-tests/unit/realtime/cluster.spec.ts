import Redis from "ioredis"
import jwt from "jsonwebtoken"
import { anotherProcess, OtherProcess } from "../../helpers/other-process"
import {
  aConnectedListener,
  aListener,
  connected,
  eventually,
  hangUp,
} from "../../helpers/listener"
import { TestRedis, withRedis } from "../../helpers/redis"
import type { Settings } from "../../helpers/socket-process"

const SECRET = "secret"
const PEOPLE = "/people"
const tokenOf = (actor_id: string) => jwt.sign({ actor_id, actor_type: "customer" }, SECRET)
const room = (id: string) => `person:${id}`

withRedis("processes with a Redis between them", () =>
  describe("processes with a Redis between them", () => {
    let redis: TestRedis, one: OtherProcess, two: OtherProcess, worker: OtherProcess
    let number = 0

    const settings = (more: Partial<Settings> = {}): Settings => ({
      redis_url: redis.url,
      secret: SECRET,
      namespaces: { [PEOPLE]: { actor_type: "customer", room: "person:" } },
      ...more,
    })
    const listening = (at: OtherProcess, id: string) =>
      aConnectedListener(at.url, PEOPLE, tokenOf(id))
    const tell = (from: OtherProcess, id: string, body: object = { n: ++number }) => {
      from.ask({ do: "tell", namespace: PEOPLE, room: room(id), name: "news", body })
      return body
    }
    /** Tells until it is heard: right after a start or an outage not everybody is back. */
    const tellUntilHeard = async (
      from: OtherProcess,
      to: Awaited<ReturnType<typeof listening>>
    ) => {
      const timer = setInterval(() => tell(from, "ann", { again: true }), 50)
      await eventually(() => to.of("news").some(({ again }) => again))
      clearInterval(timer)
    }

    beforeAll(async () => {
      redis = new TestRedis()
      await redis.start()
      const start = (more?: Partial<Settings>) => anotherProcess(settings(more))
      ;[one, two, worker] = await Promise.all([start(), start(), start({ worker: true })])
      const ann = await listening(two, "ann")
      await tellUntilHeard(one, ann)
      await tellUntilHeard(worker, ann)
    })
    afterEach(hangUp)
    afterAll(async () => {
      await Promise.all([one, two, worker].map((process) => process?.end()))
      await redis?.end()
    })

    it("tell a person wherever they are connected, once, and nobody else", async () => {
      const [here, there, other] = [
        await listening(one, "ann"),
        await listening(two, "ann"),
        await listening(two, "ben"),
      ]
      const told = [tell(one, "ann"), tell(two, "ann"), tell(worker, "ann")]
      for (const { of } of [here, there]) await eventually(() => of("news").length >= told.length)
      tell(one, "ben", { last: true })
      await eventually(() => other.of("news").length)
      for (const { of } of [here, there]) {
        expect(of("news")).toHaveLength(told.length)
        expect(of("news")).toEqual(expect.arrayContaining(told))
      }
      expect(other.of("news")).toEqual([{ last: true }])
    })

    it("let go of somebody in each process when one of them hears of it", async () => {
      const forgetful = await anotherProcess(settings())
      const cara = await listening(forgetful, "cara")
      forgetful.ask({ do: "forget", id: "cara" })
      await eventually(() => cara.socket.disconnected)
      expect(cara.of("access:ended")).toEqual([{ message: "Admitted here: whoever is remembered" }])
      expect(cara.socket.active).toBe(false)
      // The others looked, too, and remember her.
      const there = await listening(two, "cara")
      forgetful.ask({ do: "forget", id: "dora" })
      tell(one, "cara")
      await eventually(() => there.of("news").length)
      await forgetful.end()
    })

    describe("when a client comes back", () => {
      const cut = (listener: Awaited<ReturnType<typeof listening>>) => {
        listener.socket.io.reconnection(false)
        listener.socket.io.engine.close()
      }
      const comeBack = async (listener: Awaited<ReturnType<typeof listening>>) => {
        const back = new Promise((resolve) => listener.socket.once("connect", () => resolve(null)))
        listener.socket.connect()
        await back
      }
      /** Somebody who was told something, so that they can say since when they miss the rest. */
      const anAbsentee = async (id: string) => {
        const listener = await listening(one, id)
        tell(one, id, { first: true })
        await eventually(() => listener.of("news").length)
        cut(listener)
        await eventually(() => listener.socket.disconnected)
        return listener
      }

      it("they tell what it missed, in order, once", async () => {
        const eve = await anAbsentee("eve")
        const missed = [tell(two, "eve"), tell(worker, "eve"), tell(one, "eve")]
        const witness = await listening(one, "eve")
        tell(one, "eve", { witness: true })
        await eventually(() => witness.of("news").length)
        await comeBack(eve)
        expect(eve.socket.recovered).toBe(true)
        await eventually(() => eve.of("news").at(-1)?.witness)
        const rest = eve.of("news").slice(1, -1)
        expect(rest).toHaveLength(missed.length)
        expect(rest).toEqual(expect.arrayContaining(missed))
        expect(tell(two, "eve")).toEqual(await eventually(() => eve.of("news")[5]))
      })

      it("they tell it to nobody else who knows the number of the session", async () => {
        const fay = await anAbsentee("fay")
        tell(one, "fay", { secret: true })
        fay.socket.auth = { token: tokenOf("gil") }
        await comeBack(fay)
        expect(fay.socket.recovered).toBe(false)
        tell(two, "gil", { for: "gil" })
        await eventually(() => fay.of("news").length > 1)
        tell(two, "fay", { secret: true })
        tell(two, "gil", { for: "gil" })
        await eventually(() => fay.of("news").length > 2)
        expect(fay.of("news")).toEqual([{ first: true }, { for: "gil" }, { for: "gil" }])
      })

      it("they tell it to nobody whose token is not accepted any more", async () => {
        const hal = await anAbsentee("hal")
        tell(one, "hal", { secret: true })
        hal.socket.auth = { token: jwt.sign({ actor_id: "hal", actor_type: "customer" }, "other") }
        const refused = new Promise<Error>((resolve) => hal.socket.once("connect_error", resolve))
        hal.socket.connect()
        expect((await refused).message).toMatch(/^The token is not accepted/)
        // What is left of the session is used up; with a right token everything begins anew.
        hal.socket.auth = { token: tokenOf("hal") }
        await comeBack(hal)
        expect(hal.socket.recovered).toBe(false)
        expect(hal.of("news")).toEqual([{ first: true }])
      })
    })

    it("send only their own clients away when one of them stops", async () => {
      const leaving = await anotherProcess(settings())
      const [ann, ben] = [await listening(leaving, "ann"), await listening(one, "ann")]
      await tellUntilHeard(one, ann)
      expect(await leaving.leave()).toBe(0)
      await eventually(() => ann.of("server:restarting").length)
      expect(ann.socket.active).toBe(true)
      tell(two, "ann", { after: true })
      await eventually(() => ben.of("news").some(({ after }) => after))
      expect(ben.of("server:restarting")).toEqual([])
    })

    it.each([
      ["is killed and starts again", () => redis.kill(), () => redis.start()],
      ["answers nobody for a while", () => redis.freeze(), () => redis.thaw()],
    ])("go on alone while Redis %s, and find together again", async (_, leave, comeBack) => {
      const [here, there] = [await listening(one, "ann"), await listening(two, "ann")]
      const before = one.log.length
      await leave()
      const told = [tell(one, "ann"), tell(one, "ann"), tell(one, "ann")]
      await eventually(() => here.of("news").length === told.length)
      expect(here.of("news")).toEqual(told)
      expect(there.of("news")).toEqual([])
      // Who leaves or comes in the meantime is served as well.
      here.socket.io.engine.close()
      await eventually(() => here.socket.disconnected)
      const late = await listening(one, "ann")
      await eventually(() => here.socket.connected)
      tell(one, "ann", { late: true })
      await eventually(() => late.of("news").length && here.of("news").at(-1)?.late)

      await comeBack()
      await tellUntilHeard(one, there)
      await tellUntilHeard(worker, here)
      // Once for the whole outage, not for each of the messages.
      expect(one.log.slice(before)).toEqual([
        expect.stringMatching(/^Redis fails.*\. Sockets hear only what their own process tells$/),
        "Redis works again. Sockets hear what every process tells",
      ])
    })

    it("go on alone while Redis refuses what they write, and ask again once a second", async () => {
      const [here, there] = [await listening(one, "ann"), await listening(two, "ann")]
      const before = one.log.length
      const client = new Redis(redis.url)
      const monitor = await client.monitor()
      const asked = new Map<string, { at: number; from: string }[]>()
      monitor.on("monitor", (time: string, [command, ...args]: string[], source: string) => {
        if (command !== "xread") return
        const asking = asked.get(source) ?? []
        asked.set(source, [...asking, { at: Number(time) * 1000, from: args.at(-1)! }])
      })
      await client.set("souk:sockets:0", "This is no stream")
      const told = [tell(one, "ann"), tell(one, "ann")]
      await eventually(() => here.of("news").length === told.length)
      const isEnough = () =>
        asked.size >= 3 && [...asked.values()].every((times) => times.length >= 3)
      await eventually(isEnough)
      for (const times of asked.values()) {
        const pauses = times.slice(1).map(({ at }, i) => at - times[i].at)
        expect(Math.min(...pauses)).toBeGreaterThan(900)
        // What is written between two readings is not skipped.
        expect(times.map(({ from }) => from)).not.toContain("$")
      }
      await client.del("souk:sockets:0")
      await tellUntilHeard(one, there)
      monitor.disconnect()
      client.disconnect()
      expect(one.log.slice(before)).toEqual([
        expect.stringMatching(
          /^Redis fails: WRONGTYPE .* Sockets hear only what their own process/
        ),
        "Redis works again. Sockets hear what every process tells",
      ])
    })

    it("start without Redis, and meet when it comes", async () => {
      const later = new TestRedis()
      const both = { ...settings(), redis_url: later.url }
      const [left, right] = await Promise.all([anotherProcess(both), anotherProcess(both)])
      try {
        const [here, there] = [await listening(left, "ann"), await listening(right, "ann")]
        tell(left, "ann")
        await eventually(() => here.of("news").length)
        expect(there.of("news")).toEqual([])
        await later.start()
        await tellUntilHeard(left, there)
        // It stops as well as it started.
        await later.kill()
        expect(await left.leave()).toBe(0)
      } finally {
        await Promise.all([left.end(), right.end(), later.end()])
      }
    })
  })
)

describe("processes without a Redis", () => {
  it("tell those who are connected to them, and a worker tells nobody", async () => {
    const settings: Settings = {
      secret: SECRET,
      namespaces: { [PEOPLE]: { actor_type: "customer", room: "person:" } },
    }
    const [one, two, worker] = await Promise.all([
      anotherProcess(settings),
      anotherProcess(settings),
      anotherProcess({ ...settings, worker: true }),
    ])
    try {
      const [here, there] = [one, two].map(({ url }) => aListener(url, PEOPLE, tokenOf("ann")))
      await Promise.all([connected(here), connected(there)])
      for (const from of [worker, one, two]) {
        from.ask({ do: "tell", namespace: PEOPLE, room: room("ann"), name: "news", body: {} })
      }
      await eventually(() => here.of("news").length && there.of("news").length)
      here.socket.io.engine.close()
      await eventually(() => here.socket.disconnected)
      await eventually(() => here.socket.connected)
      expect(here.socket.recovered).toBeFalsy()
      expect([here.of("news").length, there.of("news").length]).toEqual([1, 1])
    } finally {
      hangUp()
      await Promise.all([one, two, worker].map((process) => process.end()))
    }
  })
})
