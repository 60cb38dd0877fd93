import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { WEBHOOK_MODULE } from "../../../src/modules/webhook"
import WebhookModuleService from "../../../src/modules/webhook/service"
import { sendDeliveries } from "../../../src/workflows/webhook/send-deliveries"
import { Actor, aMerchant } from "../../helpers/actors"
import { refusal } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { aSeller } from "../../helpers/sellers"
import { aWebhookReceiver, WebhookReceiver } from "../../helpers/webhook-receiver"

const DAY_MS = 24 * 60 * 60_000
type Row = { id: string; kind: string; status: string; event_type: string; event_id: string }

souk(({ api, getContainer }) => {
  let merchant: Actor, north: Actor, south: Actor
  let north_id: string
  let receiver: WebhookReceiver
  beforeAll(async () => {
    const container = getContainer()
    merchant = await aMerchant(api, container, "merchant@example.com")
    const store = await aSeller(api, container, "North")
    north = store.auth
    north_id = store.id
    south = (await aSeller(api, container, "South")).auth
    receiver = await aWebhookReceiver()
  })
  beforeEach(() => receiver.reset())
  afterAll(() => receiver.close())

  const sides = () => [
    { side: "/admin", who: merchant, seller_id: null },
    { side: "/seller", who: north, seller_id: north_id },
  ]
  const webhooks = () => getContainer().resolve<WebhookModuleService>(WEBHOOK_MODULE)
  const send = (at = new Date()) =>
    sendDeliveries(getContainer(), { clock: { now: () => at, chance: () => 0.5 } })
  const endpoint = async (side: string, who: Actor): Promise<string> => {
    // Not of stores: how they came about is told, too.
    const body = { url: receiver.url, event_types: ["inventory.*", "product.*"] }
    return (await api.post(`${side}/webhook-endpoints`, body, who)).data.webhook_endpoint.id
  }
  const happen = (key: string, seller_id: string | null, type = "inventory.low_stock") =>
    webhooks().recordHappenings(
      [
        {
          ...{ type, event_key: `${type}:${key}`, resource: { type: "seller_order", id: key } },
          ...{ occurred_at: new Date(), audiences: [{ seller_id, data: { id: key } }] },
        },
      ],
      new Date()
    )
  const log = async (side: string, who: Actor, query = ""): Promise<Row[]> =>
    (await api.get(`${side}/webhook-deliveries${query}`, who)).data.webhook_deliveries
  const read = async (side: string, who: Actor, id: string) =>
    (await api.get(`${side}/webhook-deliveries/${id}`, who)).data.webhook_delivery

  describe("the delivery log", () => {
    it("shows a delivery with its attempts, and the receiver's words to the merchant alone", async () => {
      receiver.answer({ status: 500, body: "a stack trace" })
      for (const { side, who, seller_id } of sides()) {
        await endpoint(side, who)
        await happen(`${side}1`, seller_id)
        await send()
        const [{ id }] = await log(side, who)
        const delivery = await read(side, who, id)
        expect(delivery).toMatchObject({
          ...{ status: "pending", attempts: [{ number: 1, response_status: 500, error: null }] },
          ...{ kind: "event", event_type: "inventory.low_stock", response_status: 500 },
        })
        expect(delivery.body).toBe(receiver.received.at(-1)!.body)
        expect(JSON.stringify(delivery).includes("a stack trace")).toBe(side === "/admin")
      }
    })

    it("is filtered by status, type, endpoint, kind and period", async () => {
      const [{ side, who }] = sides()
      const first = await endpoint(side, who)
      await happen("1", null)
      await send()
      await happen("2", null, "product.approved")
      const second = await endpoint(side, who)
      await api.post(`${side}/webhook-endpoints/${second}/test-event`, {}, who)
      const types = async (query: string) =>
        (await log(side, who, query)).map(({ event_type }) => event_type).sort()
      expect(await types("")).toEqual(["inventory.low_stock", "product.approved", "webhook.test"])
      expect(await types("?status=delivered")).toEqual(["inventory.low_stock"])
      expect(await types("?status[]=delivered&status[]=pending")).toHaveLength(3)
      expect(await types("?event_type=product.approved")).toEqual(["product.approved"])
      expect(await types(`?endpoint_id=${first}`)).toHaveLength(2)
      expect(await types("?kind=test")).toEqual(["webhook.test"])
      expect(await types("?created_at[$gte]=2020-01-01&limit=2")).toHaveLength(2)
      expect(await types("?created_at[$lt]=2020-01-01")).toEqual([])
      for (const query of ["?status=sent", "?event_type=auth.x", "?seller_id=a", "?limit=1000"]) {
        expect(await refusal(log(side, who, query))).toMatch(/^400/)
      }
      const [asked] = await log(side, who, "?fields=id,seller_id,claim_count")
      expect(Object.keys(asked)).toEqual(["id"])
    })

    it("shows nothing of another", async () => {
      await endpoint("/seller", north)
      await happen("1", north_id)
      const [{ id }] = await log("/seller", north)
      for (const [side, who] of [
        ["/seller", south],
        ["/admin", merchant],
      ] as const) {
        expect(await log(side, who)).toEqual([])
        expect(await refusal(read(side, who, id))).toMatch(/^404/)
        const replay = api.post(`${side}/webhook-deliveries/${id}/replay`, {}, who)
        expect(await refusal(replay)).toMatch(/^404/)
      }
    })
  })

  describe("a test", () => {
    it("is sent at once and tells what came of it", async () => {
      for (const { side, who } of sides()) {
        const id = await endpoint(side, who)
        await endpoint(side, who)
        const { status, data } = await api.post(
          `${side}/webhook-endpoints/${id}/test-event`,
          {},
          who
        )
        expect(status).toBe(201)
        expect(data.webhook_delivery).toMatchObject({ status: "pending", kind: "test" })
        receiver.reset()
        await send()
        expect(receiver.received).toHaveLength(1)
        expect(JSON.parse(receiver.received[0].body)).toMatchObject({
          ...{ type: "webhook.test", resource: { type: "webhook_endpoint", id } },
        })
        expect(await read(side, who, data.webhook_delivery.id)).toMatchObject({
          status: "delivered",
        })
      }
    })
  })

  describe("a replay", () => {
    it("sends one delivery again with the same id and the same bytes", async () => {
      for (const { side, who, seller_id } of sides()) {
        await endpoint(side, who)
        await happen(`${side}1`, seller_id)
        await send()
        const [{ id, event_id }] = await log(side, who)
        const { data } = await api.post(`${side}/webhook-deliveries/${id}/replay`, {}, who)
        expect(data.webhook_delivery).toMatchObject({ kind: "replay", event_id, status: "pending" })
        await send()
        const [first, second] = receiver.received.slice(-2)
        expect([second.headers["webhook-id"], second.body]).toEqual([event_id, first.body])
      }
    })

    it("sends what happened in a period, also what an endpoint never got", async () => {
      for (const { side, who, seller_id } of sides()) {
        await happen(`${side}1`, seller_id)
        await happen(`${side}2`, seller_id, "product.approved")
        const id = await endpoint(side, who)
        const replay = async (body: object) =>
          (await api.post(`${side}/webhook-endpoints/${id}/replay`, body, who)).data.queued
        const since = new Date(Date.now() - 60_000).toISOString()
        expect(await replay({ since: new Date(Date.now() + 1_000).toISOString() })).toBe(0)
        expect(await replay({ since, until: since })).toBe(0)
        expect(await replay({ since, event_types: ["product.approved"] })).toBe(1)
        expect(await replay({ since })).toBe(2)
        await send()
        expect((await log(side, who)).filter(({ status }) => status === "delivered")).toHaveLength(
          3
        )
      }
    })

    it("sends all that failed for good, once", async () => {
      for (const { side, who, seller_id } of sides()) {
        const id = await endpoint(side, who)
        await happen(`${side}1`, seller_id)
        await happen(`${side}2`, seller_id)
        const rows = await log(side, who)
        await webhooks().updateWebhookDeliveries(
          rows.map(({ id }) => ({ id, status: "failed" as const }))
        )
        const since = new Date(Date.now() - DAY_MS).toISOString()
        const replay = async () =>
          (await api.post(`${side}/webhook-endpoints/${id}/replay-failed`, { since }, who)).data
        expect(await replay()).toEqual({ queued: 2 })
        expect(await replay()).toEqual({ queued: 0 })
        await send()
        const replays = await log(side, who, "?kind=replay")
        expect(replays.map(({ status }) => status)).toEqual(["delivered", "delivered"])
      }
    })

    it("has nowhere to go when the endpoint was deleted", async () => {
      const id = await endpoint("/admin", merchant)
      await happen("1", null)
      await api.delete(`/admin/webhook-endpoints/${id}`, merchant)
      const [row] = await log("/admin", merchant)
      expect(row.status).toBe("cancelled")
      const replay = api.post(`/admin/webhook-deliveries/${row.id}/replay`, {}, merchant)
      expect(await refusal(replay)).toMatch(/^404/)
    })
  })

  it("forgets what is old, and nothing that is still to be sent", async () => {
    await endpoint("/admin", merchant)
    await happen("1", null)
    await send()
    await happen("2", null)
    await send()
    const [{ id }] = await log("/admin", merchant)
    await webhooks().forgetOld(new Date(Date.now() + 29 * DAY_MS))
    expect(await log("/admin", merchant)).toHaveLength(2)
    const later = new Date(Date.now() + 31 * DAY_MS)
    await api.post(`/admin/webhook-deliveries/${id}/replay`, {}, merchant)
    const [replay] = await log("/admin", merchant, "?kind=replay")
    await getContainer()
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)
      .raw("update webhook_delivery set created_at = ? where id = ?", [later, replay.id])
    await webhooks().forgetOld(later)
    expect(await log("/admin", merchant)).toMatchObject([{ id: replay.id }])
    expect(await webhooks().listWebhookEvents({})).toMatchObject([{ id: replay.event_id }])
    expect(await webhooks().listWebhookAttempts({})).toEqual([])
  })
})
