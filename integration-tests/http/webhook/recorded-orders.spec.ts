import { MedusaContainer } from "@medusajs/framework/types"
import recordMissedHappenings from "../../../src/jobs/webhook/record-missed-happenings"
import recordPublicHappenings from "../../../src/subscribers/webhook/record-happenings"
import { aMerchant, Actor } from "../../helpers/actors"
import { aShop, anOrder, Shop, slicesOf } from "../../helpers/orders"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import {
  everythingRecorded,
  flawsOf,
  forgetEverythingRecorded,
  keysOf,
  searchForMissed,
  typesFor,
  webhooksOf,
} from "./recorded"

/** An order, its shares, its parcels and its money, as the merchant and each store hear of them. */
souk(({ api, getContainer }) => {
  let container: MedusaContainer
  /** What was before is no news. */
  let begun: Date
  let shop: Shop
  let merchant: Actor
  let idle: () => Promise<void>

  beforeAll(async () => {
    container = getContainer()
    idle = aQuietBus(container)
    shop = await aShop(api, container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    await idle()
    begun = await forgetEverythingRecorded(container)
  })
  afterEach(() => idle())

  const order = async () => {
    const placed = await anOrder(api, container, shop)
    await idle()
    return placed
  }
  const act = async (id: string, deed: string, body: object) => {
    const { data } = await api.post(`/seller/orders/${id}/${deed}`, body, shop.north.auth)
    await idle()
    return data.order
  }
  const sendNorths = async (order_id: string) => {
    const [{ id, lines }] = await slicesOf(container, order_id)
    const item = lines.find(({ kind }) => kind === "item")!.reference_id
    const tracking = { tracking_number: "N1", tracking_url: "https://post.example/N1" }
    const items = [{ id: item, quantity: 2 }]
    const { fulfillments } = await act(id, "fulfillments", { items, ...tracking })
    await act(id, "shipments", { fulfillment_id: fulfillments[0].id })
    await act(id, "deliveries", { fulfillment_id: fulfillments[0].id })
    return id
  }

  it("tells the merchant of the whole and each store of its own share", async () => {
    const placed = await order()
    const id = await sendNorths(placed.id)
    const recorded = await everythingRecorded(container)
    expect(flawsOf(recorded)).toEqual([])
    expect(new Set(typesFor(recorded, null))).toEqual(
      new Set([
        ...["order.placed", "order.paid", "order.shipped", "order.delivered", "payment.captured"],
        ...["seller_order.created", "seller_order.status_changed"],
      ])
    )
    const norths = recorded.filter(({ seller_id }) => seller_id === shop.north.id)
    expect(norths.map(({ type, data }) => [type, data.change?.to ?? null])).toEqual([
      ["seller_order.created", null],
      ["seller_order.status_changed", "paid"],
      ["seller_order.status_changed", "processing"],
      ["seller_order.status_changed", "shipped"],
      ["seller_order.status_changed", "delivered"],
    ])
    expect(new Set(norths.map(({ resource_id }) => resource_id))).toEqual(new Set([id]))
    expect(norths[0].data.seller_order.lines).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: "item", title: "North cup" })])
    )
    expect(JSON.stringify(norths)).not.toMatch(/South|Lamp|@example\.com/)
  })

  it("says of an order what it costs and who bought it, to the merchant alone", async () => {
    const placed = await order()
    const recorded = await everythingRecorded(container)
    const [told] = recorded.filter(({ type }) => type === "order.placed")
    expect(told.data.order).toMatchObject({
      ...{ id: placed.id, display_id: placed.display_id, email: "ann@example.com" },
      total: placed.total,
      items: expect.arrayContaining([expect.objectContaining({ title: "Lamp", quantity: 1 })]),
    })
    const orders = recorded.filter(({ type }) => /^(order|payment)\./.test(type))
    expect(orders.map(({ seller_id }) => seller_id)).toEqual(orders.map(() => null))
  })

  it("tells of a cancelled share and an order that is gone, with the money that goes back", async () => {
    const { id } = await order()
    const [{ id: slice }] = await slicesOf(container, id)
    await act(slice, "cancel", { reason: "Broken in the workshop" })
    await api.post(`/admin/orders/${id}/cancel`, {}, merchant).catch(() => undefined)
    const { id: gone } = await order()
    await api.post(`/admin/orders/${gone}/cancel`, {}, merchant)
    await idle()
    const recorded = await everythingRecorded(container)
    expect(flawsOf(recorded)).toEqual([])
    expect(typesFor(recorded, null)).toEqual(
      expect.arrayContaining(["payment.refunded", "order.canceled"])
    )
    const souths = recorded.filter(({ seller_id }) => seller_id === shop.south.id)
    expect(souths.map(({ data }) => data.change?.to)).toContain("cancelled")
  })

  it("finds everything again that events lost, and records nothing twice", async () => {
    const { id } = await order()
    await sendNorths(id)
    const { id: gone } = await order()
    await api.post(`/admin/orders/${gone}/cancel`, {}, merchant)
    await idle()
    const keys = keysOf(await everythingRecorded(container))
    expect(new Set(keys).size).toBe(keys.length)
    await searchForMissed(container, begun)
    expect(keysOf(await everythingRecorded(container))).toEqual(keys)
    await forgetEverythingRecorded(container)
    await searchForMissed(container, begun)
    const found = await everythingRecorded(container)
    expect(keysOf(found)).toEqual(keys)
    expect(flawsOf(found)).toEqual([])
  })

  it("hears the same event twice and records it once", async () => {
    const { id } = await order()
    const before = keysOf(await everythingRecorded(container))
    const event = { name: "order.placed", data: { id } }
    await Promise.all(
      [1, 2].map(() => recordPublicHappenings({ event, container, pluginOptions: {} }))
    )
    expect(keysOf(await everythingRecorded(container))).toEqual(before)
  })

  it("records nothing of what was before the first search", async () => {
    await order()
    await forgetEverythingRecorded(container)
    await recordMissedHappenings(container)
    expect(await everythingRecorded(container)).toEqual([])
  })

  it("never keeps an order from being placed", async () => {
    const failing = jest
      .spyOn(webhooksOf(container), "recordHappenings")
      .mockRejectedValue(new Error("The table is closed"))
    const placed = await order()
    expect(placed.status).toBe("pending")
    failing.mockRestore()
    expect(await everythingRecorded(container)).toEqual([])
    await searchForMissed(container, begun)
    expect(typesFor(await everythingRecorded(container), null)).toContain("order.placed")
  })
})
