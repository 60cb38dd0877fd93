import { Webhook } from "standardwebhooks"
import { DAY_MS, HOUR_MS, MINUTE_MS, sendingModule } from "./sending-module"

/** The dispatcher with real requests to a receiver on this machine. */
sendingModule(({ service, world }) => {
  const { add, happen, deliveries, endpoint, send } = world

  describe("a delivery", () => {
    it("arrives signed, with what was frozen, and is told by its attempt", async () => {
      const { secret } = await add({ headers: { Authorization: "Bearer 123" } })
      await happen()
      await send()
      const [{ headers, body }] = world.receiver.received
      expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toEqual({
        ...{ id: headers["webhook-id"], type: "order.placed", api_version: "2026-11-22" },
        ...{ timestamp: "2026-11-22T11:59:00.000Z", sequence: 1 },
        ...{ resource: { type: "order", id: "order_1" }, data: { id: "order_1", for: null } },
      })
      expect(headers).toMatchObject({
        ...{ authorization: "Bearer 123", "content-type": "application/json" },
        "webhook-id": expect.stringMatching(/^evt_/),
      })
      const [delivery] = await deliveries()
      expect(delivery).toMatchObject({
        ...{ status: "delivered", attempts: 1, response_status: 200, delivered_at: world.now },
      })
      const [attempt] = await service.listWebhookAttempts({ delivery_id: delivery.id })
      expect(attempt).toMatchObject({
        ...{ number: 1, response_status: 200, error: null, response_excerpt: "ok", at: world.now },
      })
    })

    it("says thinly what happened to what, when its endpoint wants that", async () => {
      await add({ payload: "thin" })
      await happen()
      await send()
      const envelope = JSON.parse(world.receiver.received[0].body)
      expect(envelope).toMatchObject({ type: "order.placed", resource: { id: "order_1" } })
      expect(envelope).not.toHaveProperty("data")
    })

    it("has the same id and the same bytes at every attempt, whatever changes meanwhile", async () => {
      const own = { ...(await add()), seller_id: null }
      await happen()
      world.receiver.answer({ status: 500 })
      await send()
      await service.changeEndpoint(own, { payload: "thin" })
      await send(world.later(6_000))
      await send(world.later(7 * MINUTE_MS))
      const said = world.receiver.received.map(({ headers, body }) => [headers["webhook-id"], body])
      expect(said).toHaveLength(3)
      expect(new Set(said.map(String)).size).toBe(1)
    })

    it("is signed by both secrets for a day after a rotation, then by the new one", async () => {
      const { id, secret: old } = await add()
      const { secret } = await service.rotateSecret({ id, seller_id: null }, world.now)
      await happen()
      await send()
      const [{ headers, body }] = world.receiver.received
      const verified = [old, secret].map((one) =>
        new Webhook(one).verify(body, headers as Record<string, string>)
      )
      expect(verified[0]).toEqual(verified[1])
      world.now = world.later(DAY_MS)
      await happen()
      await send()
      const signatures = world.receiver.received[1].headers["webhook-signature"] as string
      expect(signatures.split(" ")).toHaveLength(1)
      await service.forgetPreviousSecrets(world.now)
      expect(await endpoint(id)).toMatchObject({ previous_secret: null })
    })

    it("keeps neither secrets nor headers in readable form", async () => {
      const { id, secret } = await add({ headers: { "x-token": "do-not-read" } })
      const row = JSON.stringify(await endpoint(id))
      expect(row).not.toContain(secret.slice("whsec_".length, -5))
      expect(row).not.toContain("do-not-read")
      expect(await endpoint(id)).toMatchObject({ header_names: ["x-token"] })
    })
  })

  describe("an attempt that fails", () => {
    it.each([
      ["an error", { status: 503 }, { response_status: 503, last_error: null }],
      ["a redirect", { status: 302, headers: { location: "/" } }, { response_status: 302 }],
      ["no answer in time", { slow_ms: Infinity }, { last_error: "No answer within 0.5 seconds" }],
    ])("by %s is tried again in five seconds", async (_, answering, told) => {
      await add()
      await happen()
      world.receiver.answer(answering)
      await send()
      const [delivery] = await deliveries()
      expect(delivery).toMatchObject({ status: "pending", attempts: 1, ...told })
      const wait = delivery.next_attempt_at.getTime() - world.now.getTime()
      expect(wait).toBeGreaterThanOrEqual(5_000)
      expect(wait).toBeLessThan(6_500)
      await send(world.later(4_999))
      expect(world.receiver.received).toHaveLength(1)
    })

    it("is tried ten times over three days, and then the delivery has failed", async () => {
      const { id } = await add()
      await happen()
      world.receiver.answer({ status: 500 })
      const waits = [5 / 60, 5, 30, 120, 300, 600, 840, 1200, 1440]
      let at = world.now
      for (const [i, minutes] of waits.entries()) {
        await send(at)
        const [{ next_attempt_at, attempts, status }] = await deliveries()
        expect({ attempts, status }).toEqual({ attempts: i + 1, status: "pending" })
        const waited = next_attempt_at.getTime() - at.getTime() - minutes * MINUTE_MS
        expect(Math.abs(waited)).toBeLessThan(1_000)
        at = next_attempt_at
      }
      await send(at)
      expect(await deliveries()).toMatchObject([{ status: "failed", attempts: 10 }])
      expect(await endpoint(id)).toMatchObject({ status: "enabled", failing_since: world.now })
      expect(world.receiver.received).toHaveLength(10)
    })

    it("waits as long as the receiver asks for, up to an hour, and so does all for it", async () => {
      const { id } = await add()
      await happen()
      world.receiver.answer({ status: 429, headers: { "retry-after": "120" } })
      await send()
      await happen(1, { order: "order_2" })
      await send(world.later(119_000))
      expect(world.receiver.received).toHaveLength(1)
      world.receiver.answer({ status: 503, headers: { "retry-after": "86400" } })
      const [{ next_send_at }] = await service.listWebhookEndpoints({ id })
      const before = world.receiver.received.length
      await send(new Date(next_send_at!))
      const asked = (await endpoint(id)).next_send_at!.getTime() - new Date(next_send_at!).getTime()
      expect(world.receiver.received.length).toBeGreaterThan(before)
      expect(Math.abs(asked - HOUR_MS)).toBeLessThan(1_000)
    })

    it("keeps four kilobytes of a long answer", async () => {
      await add()
      await happen()
      world.receiver.answer({ body: "é".repeat(100_000) })
      await send()
      const [{ id, status }] = await deliveries()
      const [{ response_excerpt }] = await service.listWebhookAttempts({ delivery_id: id })
      expect(status).toBe("delivered")
      expect(response_excerpt).toBe("é".repeat(2_048))
    })
  })
})
