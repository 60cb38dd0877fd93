import { MedusaContainer } from "@medusajs/framework/types"
import tellMissedThings from "../../../src/jobs/notice/tell-missed-things"
import { aCustomer, aMerchant, Actor } from "../../helpers/actors"
import { aShop, anOrder, Shop, slicesOf } from "../../helpers/orders"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { aMember } from "../../helpers/sellers"
import { everythingTold, factsTold, forgetEverythingTold, noticesOf, searchForMissed } from "./told"

/** Buyers, stores and the merchant hear of an order and all that becomes of it. */
souk(({ api, getContainer }) => {
  let container: MedusaContainer
  /** What was before is no news. */
  let begun: Date
  let shop: Shop
  let merchant: Actor
  let ann: Actor
  let idle: () => Promise<void>

  beforeAll(async () => {
    container = getContainer()
    idle = aQuietBus(container)
    shop = await aShop(api, container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    ann = await aCustomer(api, shop.market.visitor, "ann.account@example.com")
    await aMember(api, container, shop.north.id, "finance")
    await aMember(api, container, shop.north.id, "fulfilment")
    await idle()
    begun = await forgetEverythingTold(container)
  })
  afterEach(() => idle())

  const fulfilmentOfNorth = () => `fulfilment-of-${shop.north.id.toLowerCase()}@example.com`
  const norths = (channels = "inbox, feed, email") => [
    `${fulfilmentOfNorth()} by ${channels}`,
    `north@example.com by ${channels}`,
  ]
  const order = async (wishes: Parameters<typeof anOrder>[3] = {}) => {
    const placed = await anOrder(api, container, shop, wishes)
    await idle()
    return placed
  }
  const act = async (id: string, deed: string, body: object, who = shop.north.auth) => {
    const { data } = await api.post(`/seller/orders/${id}/${deed}`, body, who)
    await idle()
    return data.order
  }
  const sendNorths = async (order_id: string) => {
    const [{ id, lines }] = await slicesOf(container, order_id)
    const item = lines.find(({ kind }) => kind === "item")!.reference_id
    const tracking = { tracking_number: "N1", tracking_url: "https://post.example/N1" }
    const items = [{ id: item, quantity: 1 }]
    const { fulfillments } = await act(id, "fulfillments", { items, ...tracking })
    await act(id, "shipments", { fulfillment_id: fulfillments[0].id })
    await act(id, "deliveries", { fulfillment_id: fulfillments[0].id })
  }

  it("tells a guest by mail, each store of its own slice, and who packs but not who accounts", async () => {
    const placed = await order()
    expect(await everythingTold(container)).toEqual({
      order_placed: ["ann@example.com by email"],
      order_paid: ["ann@example.com by email"],
      store_order_placed: [...norths(), "south@example.com by inbox, feed, email"],
      store_order_paid: [...norths("inbox, feed"), "south@example.com by inbox, feed"],
    })
    const [{ facts }] = await factsTold(container, "order_placed")
    expect(facts).toMatchObject({
      order_id: placed.id,
      order_number: placed.display_id,
      goods: expect.arrayContaining([
        expect.objectContaining({ title: "North cup", quantity: 2 }),
        expect.objectContaining({ title: "Lamp", quantity: 1 }),
      ]),
      more: 0,
      total: { amount: String(placed.total), currency_code: "usd" },
    })
    const slices = await factsTold(container, "store_order_placed")
    const goodsOf = (facts: Record<string, unknown>) =>
      (facts.goods as { title: string }[]).map(({ title }) => title)
    expect(new Set(slices.map(({ facts }) => goodsOf(facts).join()))).toEqual(
      new Set(["North cup", "South cup"])
    )
  })

  it("tells a customer in the inbox as well", async () => {
    await order({ buyer: ann })
    expect((await everythingTold(container)).order_placed).toEqual([
      "ann.account@example.com by inbox, email",
    ])
  })

  it("tells of a parcel what is in it, with its number", async () => {
    const { id } = await order({ buyer: ann })
    await sendNorths(id)
    const told = await everythingTold(container)
    expect(told.order_shipped).toEqual(["ann.account@example.com by inbox, email"])
    expect(told.order_delivered).toEqual(["ann.account@example.com by inbox, email"])
    expect(await factsTold(container, "order_shipped")).toMatchObject([
      {
        facts: {
          seller_name: "North",
          goods: [{ title: "North cup", quantity: 1 }],
          parcels: [{ number: "N1", url: "https://post.example/N1" }],
        },
      },
    ])
  })

  it("tells the buyer and the store of a slice that is cancelled, and of the money", async () => {
    const { id } = await order({ buyer: ann })
    const [{ id: slice }] = await slicesOf(container, id)
    await act(slice, "cancel", { reason: "Broken in the workshop" })
    const told = await everythingTold(container)
    expect(told.store_order_cancelled).toEqual(norths())
    expect(told.order_refunded).toEqual(["ann.account@example.com by inbox, email"])
    expect(await factsTold(container, "order_cancelled")).toMatchObject([
      { facts: { seller_name: "North", is_whole: false } },
    ])
  })

  it("tells once of an order that is cancelled as a whole, however many stores are in it", async () => {
    const { id } = await order({ buyer: ann })
    await api.post(`/admin/orders/${id}/cancel`, {}, merchant)
    await idle()
    expect(await factsTold(container, "order_cancelled")).toMatchObject([
      { facts: { order_id: id, is_whole: true } },
    ])
    expect((await everythingTold(container)).store_order_cancelled).toEqual([
      ...norths(),
      "south@example.com by inbox, feed, email",
    ])
  })

  it("finds everything again that events lost, and tells nothing twice", async () => {
    const { id } = await order({ buyer: ann })
    await sendNorths(id)
    const { id: gone } = await order()
    await api.post(`/admin/orders/${gone}/cancel`, {}, merchant)
    await idle()
    const told = await everythingTold(container)
    await searchForMissed(container, begun)
    expect(await everythingTold(container)).toEqual(told)
    await forgetEverythingTold(container)
    await searchForMissed(container, begun)
    expect(await everythingTold(container)).toEqual(told)
  })

  it("tells nobody of what was before the first search", async () => {
    await order()
    await forgetEverythingTold(container)
    await tellMissedThings(container)
    expect(await everythingTold(container)).toEqual({})
  })

  it("never keeps an order from being placed", async () => {
    const tell = jest
      .spyOn(noticesOf(container), "tell")
      .mockRejectedValue(new Error("The outbox is closed"))
    const placed = await order()
    expect(placed.status).toBe("pending")
    tell.mockRestore()
    expect(await everythingTold(container)).toEqual({})
    await searchForMissed(container, begun)
    expect((await everythingTold(container)).order_placed).toEqual(["ann@example.com by email"])
  })
})
