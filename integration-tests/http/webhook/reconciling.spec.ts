import { MedusaContainer } from "@medusajs/framework/types"
import { SETTLED_MS } from "../../../src/modules/webhook/reading"
import { aCustomer, aMerchant, Actor } from "../../helpers/actors"
import { inDatabase } from "../../helpers/auctions"
import { aShop, anOrder, Shop } from "../../helpers/orders"
import { refusal } from "../../helpers/outcomes"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { aMember } from "../../helpers/sellers"
import { webhooksOf } from "./recorded"

type Envelope = {
  id: string
  type: string
  sequence: number
  timestamp: string
  resource: { type: string; id: string }
  data: Record<string, { id: string; seller?: object }>
}
type Page = { webhook_events: Envelope[]; next_after: string | null; limit: number }

/** How a consumer finds out what it missed. */
souk(({ api, getContainer }) => {
  let container: MedusaContainer
  let shop: Shop
  let merchant: Actor
  let support: Actor

  beforeAll(async () => {
    container = getContainer()
    const idle = aQuietBus(container)
    shop = await aShop(api, container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    support = (await aMember(api, container, shop.north.id, "support")).auth
    await anOrder(api, container, shop)
    await idle()
    await age()
  })

  /** What was recorded a moment ago may still get a neighbour. */
  const age = () =>
    inDatabase(
      container,
      `update webhook_event set created_at = created_at - interval '${2 * SETTLED_MS} milliseconds'`
    )
  const read = async (surface: string, who: Actor, query = ""): Promise<Page> =>
    (await api.get(`/${surface}/webhook-events?${query}`, who)).data
  const ofMerchant = (query?: string) => read("admin", merchant, query)
  const ofNorth = (query?: string) => read("seller", shop.north.auth, query)
  /** Page by page, until nothing new comes. */
  const readAll = async (limit: number, query = "") => {
    const found: Envelope[] = []
    let after = ""
    for (;;) {
      const page = await ofMerchant(`limit=${limit}&${query}${after && `&after=${after}`}`)
      found.push(...page.webhook_events)
      if (!page.webhook_events.length) return { found, after: page.next_after }
      after = page.next_after!
    }
  }

  it("hands out everything once and in order, whatever the size of a page", async () => {
    const recorded = await webhooksOf(container).listWebhookEvents(
      { seller_id: null },
      { take: 1000 }
    )
    const { found } = await readAll(3)
    expect(found.map(({ id }) => id)).toEqual((await readAll(100)).found.map(({ id }) => id))
    expect(found).toHaveLength(recorded.length)
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
    const placed = found.find(({ type }) => type === "order.placed")
    expect(placed).toEqual({
      id: expect.stringMatching(/^evt_/),
      type: "order.placed",
      api_version: "2026-11-22",
      timestamp: expect.any(String),
      sequence: 1,
      resource: { type: "order", id: placed!.data.order.id },
      data: { order: expect.objectContaining({ email: "ann@example.com" }) },
    })
  })

  it("goes on where the consumer stood, and keeps back what is not settled", async () => {
    const { after } = await readAll(100)
    expect(await ofMerchant(`after=${after}`)).toEqual({
      ...{ webhook_events: [], next_after: after, limit: 20 },
    })
    await anOrder(api, container, shop)
    expect((await ofMerchant(`after=${after}`)).webhook_events).toEqual([])
    await inDatabase(
      container,
      `update webhook_event set created_at = now() - interval '16 seconds'
         where created_at > now() - interval '15 seconds'`
    )
    const more = await ofMerchant(`after=${after}`)
    expect(more.webhook_events.map(({ type }) => type)).toContain("order.placed")
  })

  it("narrows by type, resource and time", async () => {
    const types = (page: Page) => [...new Set(page.webhook_events.map(({ type }) => type))]
    expect(types(await ofMerchant("type=order.placed"))).toEqual(["order.placed"])
    const both = "type[]=order.placed&type[]=payment.captured"
    expect(types(await ofMerchant(both)).sort()).toEqual(["order.placed", "payment.captured"])
    const { webhook_events } = await ofMerchant("resource_type=payment")
    const { id } = webhook_events[0].resource
    expect(types(await ofMerchant(`resource_type=payment&resource_id=${id}`))).toEqual([
      "payment.captured",
    ])
    expect(types(await ofMerchant(`until=2020-01-01`))).toEqual([])
    expect(types(await ofMerchant(`since=2020-01-01&limit=100`))).toContain("order.placed")
  })

  it("shows a store what it heard, and nothing of others", async () => {
    const { webhook_events } = await ofNorth("limit=100")
    const ofType = (type: string) => webhook_events.filter((one) => one.type === type)
    expect(ofType("seller_order.created")).toHaveLength(1)
    expect(webhook_events.filter(({ type }) => /^(order|payment)\./.test(type))).toEqual([])
    const text = JSON.stringify(webhook_events)
    expect(text).not.toMatch(/South|@example\.com/)
    expect(text).not.toContain(shop.south.id)
    const [mine] = webhook_events
    const { data } = await api.get(`/seller/webhook-events/${mine.id}`, shop.north.auth)
    expect(data).toEqual({ webhook_event: mine })
  })

  it.each([
    ["a store another's event", () => ofSouth(), (id: string) => `seller/webhook-events/${id}`],
    ["a store the merchant's", () => theMerchants(), (id: string) => `seller/webhook-events/${id}`],
    [
      "a store to go on after it",
      () => ofSouth(),
      (id: string) => `seller/webhook-events?after=${id}`,
    ],
  ])("does not show %s", async (_, find, path) => {
    const call = api.get(`/${path(await find())}`, shop.north.auth)
    expect(await refusal(call)).toMatch(/^404 Webhook event evt_\w+ was not found$/)
  })
  const ofSouth = async () => (await read("seller", shop.south.auth)).webhook_events[0].id
  const theMerchants = async () => (await ofMerchant()).webhook_events[0].id

  it("refuses what nobody can be told of", async () => {
    expect(await refusal(ofNorth("type=order.placed"))).toMatch(/^400 /)
    expect(await refusal(ofMerchant("type=auth.signed_in"))).toMatch(/^400 /)
    expect(await refusal(ofMerchant("limit=101"))).toMatch(/^400 /)
    expect(await refusal(ofMerchant("after=evt_none"))).toMatch(/^404 /)
    expect(await refusal(read("seller", support))).toMatch(/^403 /)
    const shopper = await aCustomer(api, shop.market.visitor, "eve@example.com")
    expect(await refusal(read("admin", shopper))).toMatch(/^401 /)
    expect(await refusal(read("admin", shop.north.auth))).toMatch(/^40[13] /)
  })

  it("has a catalogue for each audience, with schema and sample", async () => {
    const types = async (surface: string, who: Actor) =>
      (await api.get(`/${surface}/webhook-event-types`, who)).data.webhook_event_types
    const [all, own] = [await types("admin", merchant), await types("seller", shop.north.auth)]
    const namesIn = (lines: { type: string }[]) => lines.map(({ type }) => type)
    expect(namesIn(all)).toEqual(expect.arrayContaining(["order.placed", "violation.recorded"]))
    expect(namesIn(own)).not.toContain("order.placed")
    expect(all.length).toBeGreaterThan(own.length)
    const path = "webhook-event-types/seller_order.created"
    const { data } = await api.get(`/seller/${path}`, shop.north.auth)
    expect(data.webhook_event_type).toMatchObject({
      ...{ type: "seller_order.created", resource_type: "seller_order" },
      description: "A store has a share in an order that was placed.",
      sample: { resource: { type: "seller_order" }, data: { seller_order: { total: 40 } } },
      schema: { properties: { type: { const: "seller_order.created" } } },
    })
    const hidden = api.get("/seller/webhook-event-types/order.placed", shop.north.auth)
    expect(await refusal(hidden)).toBe("404 Webhook event type order.placed was not found")
  })
})
