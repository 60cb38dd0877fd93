import { FAILING_DAYS_MAX } from "../../../src/modules/webhook/rules"
import { DAY_MS, HOUR_MS, sendingModule } from "./sending-module"

/** What becomes of endpoints that do not take what they are sent. */
sendingModule(({ service, world }) => {
  const { add, happen, deliveries, endpoint, send, told } = world
  const failAt = async (ms: number) => {
    world.now = world.later(ms)
    await happen(1, { order: `order_${world.now.getTime()}` })
    await send()
  }

  it("is warned about once after a day, and off after five", async () => {
    const { id } = await add()
    world.receiver.answer({ status: 500 })
    await failAt(0)
    const since = world.now
    await failAt(DAY_MS - HOUR_MS)
    expect(told).toEqual([])
    await failAt(HOUR_MS)
    await failAt(HOUR_MS)
    expect(told).toEqual([{ disabled_ids: [], warned_ids: [id] }])
    await failAt((FAILING_DAYS_MAX - 1) * DAY_MS - 2 * HOUR_MS)
    expect(await endpoint(id)).toMatchObject({ status: "enabled", failing_since: since })
    await failAt(HOUR_MS)
    expect(told.slice(1)).toEqual([{ disabled_ids: [id], warned_ids: [] }])
    expect(await endpoint(id)).toMatchObject({
      ...{ status: "disabled", disabled_reason: "failing", disabled_at: world.now },
    })
  })

  it("is well again with the first delivery", async () => {
    const { id } = await add()
    world.receiver.answer({ status: 500 })
    await failAt(0)
    await failAt(2 * DAY_MS)
    world.receiver.answer({ status: 204 })
    await send(world.later(HOUR_MS))
    expect(await endpoint(id)).toMatchObject({ failing_since: null, warned_at: null })
    world.receiver.answer({ status: 500 })
    await failAt(4 * DAY_MS)
    expect(await endpoint(id)).toMatchObject({ status: "enabled", failing_since: world.now })
  })

  it("is off at once when it answers that it is gone, and what waits goes on when it is back", async () => {
    const { id } = await add()
    world.receiver.answer({ status: 410 })
    await happen()
    await send()
    expect(told).toEqual([{ disabled_ids: [id], warned_ids: [] }])
    expect(await endpoint(id)).toMatchObject({ status: "disabled", disabled_reason: "gone" })
    await happen(1, { order: "order_2" })
    await send(world.later(HOUR_MS))
    expect(world.receiver.received).toHaveLength(1)
    expect(await deliveries()).toMatchObject([{ status: "pending", attempts: 1 }])

    world.receiver.answer({ status: 200 })
    await service.enableEndpoint({ id, seller_id: null })
    await send(world.later(HOUR_MS))
    expect(await deliveries()).toMatchObject([{ status: "delivered", attempts: 2 }])
  })

  it("gets nothing more when it was deleted, also of what was under way", async () => {
    const { id } = await add()
    world.receiver.answer({ status: 500, slow_ms: 100 })
    await happen()
    const run = send()
    await world.receiver.arrived(1)
    await happen(1, { order: "order_2" })
    await service.removeEndpoint({ id, seller_id: null }, world.now)
    await run
    const cancelled = { status: "cancelled" }
    expect(await deliveries()).toMatchObject([cancelled, cancelled])
    await send(world.later(HOUR_MS))
    expect(world.receiver.received).toHaveLength(1)
  })

  it("is tried with one delivery at a time while it fails, and gets everything when it is back", async () => {
    const { id } = await add()
    world.receiver.answer({ status: 500 })
    await happen()
    await send()
    await happen(40, { order: "order_2" })
    world.receiver.reset()
    world.receiver.answer({ slow_ms: 5 })
    await send(world.later(HOUR_MS))
    expect(world.receiver.received).toHaveLength(41)
    expect((await deliveries(id)).every(({ status }) => status === "delivered")).toBe(true)
  })

  it("does not count what comes of a test, which is tried once, also when it is off", async () => {
    const { id } = await add()
    await service.disableEndpoint({ id, seller_id: null }, world.now)
    world.receiver.answer({ status: 410 })
    const delivery_id = await service.sendTest({ id, seller_id: null }, world.now)
    await send()
    expect(await deliveries()).toMatchObject([
      { id: delivery_id, kind: "test", status: "failed", attempts: 1, response_status: 410 },
    ])
    expect(await endpoint(id)).toMatchObject({ disabled_reason: "by_owner", failing_since: null })
    expect(JSON.parse(world.receiver.received[0].body)).toMatchObject({ type: "webhook.test" })
    expect(await service.lastDayOf([id], world.now)).toEqual(
      new Map([[id, { succeeded: 0, failed: 0, success_rate: null, average_ms: null, hours: [] }]])
    )
  })

  it("counts how the attempts of a day went", async () => {
    const { id } = await add()
    await happen(3)
    await send()
    world.receiver.answer({ status: 500 })
    await happen(1, { order: "order_2" })
    await send()
    const day = (await service.lastDayOf([id], world.now)).get(id)
    expect(day).toMatchObject({ succeeded: 3, failed: 1, success_rate: 0.75 })
    const hour = new Date(Math.floor(world.now.getTime() / HOUR_MS) * HOUR_MS).toISOString()
    expect(day!.hours).toEqual([{ hour, succeeded: 3, failed: 1 }])
    expect((await service.lastAnswersOf([id])).get(id)).toMatchObject({ response_status: 500 })
    expect(day!.average_ms).toBeGreaterThanOrEqual(0)
    const later = new Map([[id, expect.objectContaining({ succeeded: 0, success_rate: null })]])
    expect(await service.lastDayOf([id], world.later(26 * HOUR_MS))).toEqual(later)
  })
})
