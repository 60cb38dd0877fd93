import type { LookupFunction } from "node:net"
import { CLAIM_MS } from "../../../src/modules/webhook/rules"
import { HANDS } from "../../../src/workflows/webhook/pace"
import { aWebhookReceiver } from "../../helpers/webhook-receiver"
import { sendingModule } from "./sending-module"

/** Who is sent what when several want to be served. */
sendingModule(({ service, world }) => {
  const { add, happen, deliveries, send, sendNow } = world

  it("has so many requests to one endpoint under way, and no more", async () => {
    await add()
    world.receiver.answer({ slow_ms: 20 })
    await happen(100)
    await send()
    expect(world.receiver.received).toHaveLength(100)
    expect(world.receiver.mostAtOnce()).toBe(HANDS)
  })

  it("lets an endpoint that never answers hold up nobody", async () => {
    const dead = await aWebhookReceiver()
    dead.answer({ slow_ms: Infinity })
    await add({ url: dead.url })
    const { id } = await add()
    await happen(100)
    const begun = Date.now()
    const run = send(world.now, { timeout_ms: 3_000 })
    await world.receiver.arrived(100)
    expect(Date.now() - begun).toBeLessThan(2_000)
    dead.close()
    await run
    expect((await deliveries(id)).every(({ status }) => status === "delivered")).toBe(true)
  })

  it("sends each once when several processes send at once", async () => {
    await add()
    await happen(150)
    await Promise.all([send(), send(), send()])
    const ids = world.receiver.received.map(({ headers }) => headers["webhook-id"])
    expect([ids.length, new Set(ids).size]).toEqual([150, 150])
  })

  it("keeps the rate that an endpoint wants, over all processes", async () => {
    const { id } = await add({ rate_per_second: 20 })
    await happen(30)
    const begun = Date.now()
    while ((await deliveries(id)).some(({ status }) => status !== "delivered")) {
      await Promise.all([sendNow(), sendNow()])
    }
    expect(Date.now() - begun).toBeGreaterThanOrEqual(1_400)
    const times = world.receiver.received.map(({ at }) => at)
    // In no second more than its rate, but for the moment a request is on its way.
    const busiest = times.map((at) => times.filter((one) => one >= at && one < at + 950).length)
    expect(Math.max(...busiest)).toBeLessThanOrEqual(21)
  })

  it("takes over what a process left behind, and no earlier, with the same id", async () => {
    const { id } = await add()
    await happen(3)
    const left = await service.claimTurn(id, 10, world.now)
    await send(world.later(CLAIM_MS - 1))
    expect(world.receiver.received).toEqual([])
    await send(world.later(CLAIM_MS + 1))
    const ids = world.receiver.received.map(({ headers }) => headers["webhook-id"]).sort()
    expect(ids).toEqual(left!.deliveries.map(({ event_id }) => event_id).sort())

    // Whoever was late is not heard any more.
    const [delivery] = left!.deliveries
    const late = { endpoint_id: id, delivery, at: world.now, duration_ms: 1, chance: 0.5 }
    await service.markAttempts([{ ...late, status: null, error: "late" }], world.now)
    const [{ status, attempts }] = await service.listWebhookDeliveries({ id: delivery.delivery_id })
    expect({ status, attempts }).toEqual({ status: "delivered", attempts: 2 })
  })

  it("begins nothing when the application is about to end, and gives back what it has", async () => {
    await add()
    world.receiver.answer({ slow_ms: 200 })
    await happen(40)
    const run = send()
    await world.receiver.arrived(1)
    await service.__hooks.onApplicationPrepareShutdown()
    await run
    service.isStopping = false
    const sent = (await deliveries()).filter(({ status }) => status === "delivered")
    expect(sent).toHaveLength(world.receiver.received.length)
    const left = (await deliveries()).filter(({ status }) => status !== "delivered")
    expect(left.length).toBe(40 - sent.length)
    expect(left.every(({ status, attempts }) => status === "pending" && attempts === 0)).toBe(true)
  })

  it("reaches no host behind a name that was on the internet when it was saved", async () => {
    const asked: string[] = []
    await add({ url: "https://rebinding.example.com/hook" })
    await happen(2)
    const address = "10.0.0.1"
    const lookup: LookupFunction = (host, options, callback) => {
      asked.push(host)
      if (options.all) callback(null, [{ address, family: 4 }])
      else callback(null, address, 4)
    }
    await send(world.now, { lookup })
    expect(asked.length).toBeGreaterThan(0)
    const words = "The host leads to an address that is not on the internet"
    const failed = { status: "pending", last_error: words }
    expect(await deliveries()).toMatchObject([failed, failed])
  })
})
