import http from "node:http"
import { AddressInfo } from "node:net"
import { Logger } from "@medusajs/framework/types"
import jwt from "jsonwebtoken"
import { Server } from "socket.io"
import { admit } from "../../../src/modules/realtime/admission"
import { Peers } from "../../../src/modules/realtime/peers"
import {
  aConnectedListener,
  aListener,
  eventually,
  hangUp,
  refusalAt,
} from "../../helpers/listener"

const SECRET = "secret"
const MINUTE_MS = 60_000
const tokenOf = (actor_id: string) => jwt.sign({ actor_id, actor_type: "customer" }, SECRET)

/** The clock of intervals alone, so that a minute is over at once and sockets work as ever. */
const doNotFake = ["Date", "setTimeout", "clearTimeout", "setImmediate", "clearImmediate"] as const
const further = ["nextTick", "queueMicrotask", "hrtime", "performance"] as const

describe("a namespace for signed-in people", () => {
  /** Who belongs into which rooms; a test changes it as a table would change. */
  let places: Map<string, string[]>
  let asked: string[][]
  let logged: unknown[]
  let fails: boolean
  /** What an answer waits for. */
  let ready: Promise<void>
  let server: http.Server, io: Server, url: string, stop: () => void

  beforeEach(async () => {
    jest.useFakeTimers({ doNotFake: [...doNotFake, ...further] })
    places = new Map([
      ["ann", ["all", "ann"]],
      ["ben", ["all", "ben"]],
    ])
    asked = []
    logged = []
    fails = false
    ready = Promise.resolve()
    server = http.createServer()
    io = new Server(server)
    const namespace = io.of("/people")
    const logger = { error: (...words: unknown[]) => logged.push(words) } as unknown as Logger
    stop = admit(
      namespace,
      { logger, jwt_secret: SECRET, peers: new Peers(namespace, false) },
      {
        actor_type: "customer",
        wanted: "people",
        roomsOf: async (ids) => {
          asked.push(ids)
          await ready
          if (fails) throw new Error("password=hunter2")
          return new Map(ids.flatMap((id) => (places.has(id) ? [[id, places.get(id)!]] : [])))
        },
      }
    )
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterEach(async () => {
    stop()
    hangUp()
    await io.close()
    jest.useRealTimers()
  })

  const roomsOf = (id?: string) => [...io.of("/people").sockets.get(id!)!.rooms].slice(1)

  it("finds out within a minute what nobody told: who left, and who moved", async () => {
    const [ann, ben] = [
      await aConnectedListener(url, "/people", tokenOf("ann")),
      await aConnectedListener(url, "/people", tokenOf("ben")),
    ]
    expect(roomsOf(ben.socket.id)).toEqual(["all", "ben"])
    places.delete("ann")
    places.set("ben", ["ben", "more"])
    jest.advanceTimersByTime(MINUTE_MS)
    await eventually(() => ann.socket.disconnected)
    expect(ann.of("access:ended")).toEqual([{ message: "Admitted here: people" }])
    expect(roomsOf(ben.socket.id)).toEqual(["ben", "more"])
    expect(asked.at(-1)).toEqual(["ann", "ben"])
  })

  it("asks for a crowd that comes at once with a few questions", async () => {
    const crowd = Array.from({ length: 50 }, (_, i) => `n${i}`)
    for (const id of crowd) places.set(id, [id])
    let open = () => {}
    ready = new Promise((resolve) => (open = resolve))
    const listeners = crowd.map((id) => aListener(url, "/people", tokenOf(id)))
    // All are at the door before the first of them is answered.
    await eventually(() => io.engine.clientsCount === crowd.length)
    open()
    await eventually(() => listeners.every(({ socket }) => socket.connected))
    expect(new Set(asked.flat()).size).toBe(crowd.length)
    expect(asked.length).toBeLessThan(crowd.length / 2)
  })

  it("lets nobody in when it cannot find out, and tells strangers nothing of why", async () => {
    fails = true
    expect(await refusalAt(url, "/people", tokenOf("ann"))).toBe(
      "UNAVAILABLE An unknown error occurred; try again in a moment"
    )
    expect(logged).toEqual([["Somebody could not be admitted to a socket", expect.any(Error)]])
  })

  it("keeps who is there when it cannot find out, and says so in the log", async () => {
    const { socket } = await aConnectedListener(url, "/people", tokenOf("ann"))
    fails = true
    jest.advanceTimersByTime(MINUTE_MS)
    await eventually(() => logged.length)
    expect(logged[0]).toEqual([
      "Who is connected to /people could not be looked at",
      expect.any(Error),
    ])
    expect(socket.connected).toBe(true)
  })
})
