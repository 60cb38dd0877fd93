import { DATA_BYTES_MAX, HAPPENINGS_MAX } from "../../../src/modules/webhook/rules"
import { aHappening, webhookModule } from "./webhook-module"

webhookModule(({ service }) => {
  const now = new Date("2026-11-22T12:00:00Z")
  const sequences = async (order: string, seller_id: string | null = null) => {
    const filters = { resource_id: order, seller_id }
    const events = await service.listWebhookEvents(filters, { take: 1_000 })
    return events.map(({ sequence }) => sequence).sort((a, b) => a - b)
  }
  const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1)
  const endpoint = async (event_types: string[], given: object = {}) =>
    await service.createWebhookEndpoints({
      ...{ url: "https://shop.example/hook", event_types, api_version: "2026-11-22" },
      ...{ payload: "snapshot", secret: "sealed", secret_hint: "abcd", header_names: [], ...given },
    })
  const queued = async (endpoint_id: string) =>
    (await service.listWebhookDeliveries({ endpoint_id }))
      .map(({ event_type }) => event_type)
      .sort()

  describe("recording happenings", () => {
    it("tells each audience once, whatever is repeated", async () => {
      const placed = aHappening("1", { audiences: [null, "sel_a"] })
      expect(await service.recordHappenings([placed, placed], now)).toMatchObject({ recorded: 2 })
      expect(await service.recordHappenings([placed], now)).toMatchObject({ recorded: 0 })
      const late = aHappening("1", { audiences: [null, "sel_a", "sel_b"] })
      expect(await service.recordHappenings([late], now)).toMatchObject({ recorded: 1 })
      expect(await sequences("order_1")).toEqual([1])
      expect(await sequences("order_1", "sel_b")).toEqual([1])
    })

    it("numbers them without gaps when many write and repeat at once", async () => {
      const batches = Array.from({ length: 10 }, (_, batch) =>
        // Every happening comes in two batches, and not in the same order.
        upTo(20).map((i) => aHappening(`${(batch * 10 + i) % 100}`, { order: `order_${i % 2}` }))
      )
      await Promise.all(batches.map((batch) => service.recordHappenings(batch, now)))
      const [even, odd] = [await sequences("order_0"), await sequences("order_1")]
      expect(even).toEqual(upTo(even.length))
      expect(odd).toEqual(upTo(odd.length))
      expect(even.length + odd.length).toBe(100)
    })

    it("numbers what happens to a resource in the order given", async () => {
      const types = ["order.placed", "order.paid", "order.canceled"]
      await service.recordHappenings(
        types.map((type) => aHappening("1", { type })),
        now
      )
      const events = await service.listWebhookEvents({}, { order: { sequence: "ASC" } })
      expect(events.map(({ type }) => type)).toEqual(types)
      expect(events.map(({ id }) => id)).toEqual(events.map(({ id }) => id).sort())
    })

    it("queues each event for the endpoints of its audience that want it", async () => {
      const all = await endpoint(["*"])
      const orders = await endpoint(["order.*", "order.placed"])
      const exact = await endpoint(["ticket.created", "order.paid"])
      const seller = await endpoint(["*"], { seller_id: "sel_a" })
      const other = await endpoint(["*"], { seller_id: "sel_b" })
      const off = await endpoint(["*"], { status: "disabled" })
      const types = ["order.placed", "order.paid", "orders.placed", "seller_order.created"]
      const recording = await service.recordHappenings(
        types.map((type) => aHappening("1", { type, audiences: [null, "sel_a"] })),
        now
      )
      expect(recording).toEqual({ recorded: 8, queued: 4 + 2 + 1 + 4 })
      expect(await queued(all.id)).toEqual([...types].sort())
      expect(await queued(orders.id)).toEqual(["order.paid", "order.placed"])
      expect(await queued(exact.id)).toEqual(["order.paid"])
      expect(await queued(seller.id)).toEqual([...types].sort())
      expect([await queued(other.id), await queued(off.id)]).toEqual([[], []])
    })

    it("keeps a snapshot as it was, but for what no text can hold", async () => {
      const data = { note: "a\0b\ud800", price: "1.10", é: [1, null] }
      const happening = { ...aHappening("1"), audiences: [{ seller_id: null, data }] }
      await service.recordHappenings([happening], now)
      const [event] = await service.listWebhookEvents({})
      expect(event.data).toBe('{"note":"a\ufffdb\ufffd","price":"1.10","é":[1,null]}')
      expect(event.occurred_at).toEqual(happening.occurred_at)
    })

    it("refuses what is too much at once, and writes nothing of it", async () => {
      const many = upTo(HAPPENINGS_MAX + 1).map((i) => aHappening(`${i}`))
      await expect(service.recordHappenings(many, now)).rejects.toThrow(/accepted: 200/)
      const data = { text: "x".repeat(DATA_BYTES_MAX) }
      const large = { ...aHappening("1"), audiences: [{ seller_id: null, data }] }
      await expect(service.recordHappenings([large], now)).rejects.toThrow(/accepted: 262144/)
      await service.recordHappenings(many.slice(1), now)
      expect(await sequences("order_1")).toEqual(upTo(HAPPENINGS_MAX))
    })
  })
})
