import { MARKETPLACE_MODULE } from "../../../src/modules/marketplace"
import MarketplaceModuleService from "../../../src/modules/marketplace/service"
import { aMerchant, Actor } from "../../helpers/actors"
import { aShop, anOrder, reactionsTo, Shop, slicesOf, stockOf } from "../../helpers/orders"
import { refusalParts } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"

type Line = { kind: string; reference_id: string }
type View = { status: string; fulfillments: { id: string }[]; changes: { to: string }[] }

souk(({ api, getContainer }) => {
  let shop: Shop
  let merchant: Actor
  let order_id: string
  let north: { id: string; item: string }
  let south: { id: string; item: string }
  let lamp: string

  beforeAll(async () => {
    shop = await aShop(api, getContainer())
    merchant = await aMerchant(api, getContainer(), "merchant@example.com")
    const order = await anOrder(api, getContainer(), shop)
    order_id = order.id
    const slices = await slicesOf(getContainer(), order_id)
    const itemOf = ({ id, lines }: { id: string; lines: Line[] }) => ({
      id,
      item: lines.find(({ kind }) => kind === "item")!.reference_id,
    })
    ;[north, south] = slices.map(itemOf)
    const lamps = ({ product_id }: { product_id: string }) => product_id === shop.lamp.id
    lamp = order.items.find(lamps).id
  })

  const act = async (id: string, deed: string, body: object, who = shop.north.auth) =>
    (await api.post(`/seller/orders/${id}/${deed}`, body, who)).data.order as View
  const look = async (id = north.id, who = shop.north.auth) =>
    (await api.get(`/seller/orders/${id}`, who)).data.order
  const pack = (quantity: number, more = {}) =>
    act(north.id, "fulfillments", { items: [{ id: north.item, quantity }], ...more })
  const ship = (fulfillment_id: string, more = {}) =>
    act(north.id, "shipments", { fulfillment_id, ...more })
  const deliver = (fulfillment_id: string) => act(north.id, "deliveries", { fulfillment_id })
  const fulfilments = async () => {
    const { order } = (await api.get(`/admin/orders/${order_id}?fields=*fulfillments`, merchant))
      .data
    return order.fulfillments
  }

  it("goes from packing through sending and delivery to completed, part by part", async () => {
    const tracking = { tracking_number: "N1", tracking_url: "https://post.example/N1" }
    const packed = await pack(1, { ...tracking, carrier: "Post", note: "First half" })
    expect(packed).toMatchObject({
      status: "processing",
      allowed: ["shipped", "cancelled", "refunded"],
      shipping_address: { first_name: "Ann", city: "Springfield" },
      shipping_method: { name: expect.any(String) },
      fulfillments: [{ items: [{ quantity: 1 }], labels: [tracking], carrier: "Post" }],
    })
    const first = packed.fulfillments[0].id
    // Sending without naming a label keeps the one that came with the parcel.
    expect(await ship(first)).toMatchObject({
      status: "processing",
      fulfillments: [{ labels: [tracking], carrier: "Post", shipped_at: expect.any(String) }],
    })
    const second = (await pack(1)).fulfillments[1].id
    expect(await ship(second, { tracking_number: "N2", carrier: "Van" })).toMatchObject({
      status: "shipped",
      fulfillments: [{ carrier: "Post" }, { labels: [{ tracking_number: "N2" }], carrier: "Van" }],
    })
    expect(await deliver(first)).toMatchObject({ status: "shipped" })
    expect(await deliver(second)).toMatchObject({ status: "delivered" })
    const done = await act(north.id, "status", { status: "completed", note: "Thanks" })
    expect(done).toMatchObject({ status: "completed", allowed: ["refunded"] })
    expect(done.changes).toMatchObject([
      { from: null, to: "pending", actor_type: "system" },
      { from: "pending", to: "paid", actor_type: "system" },
      { from: "paid", to: "processing", actor_type: "seller", note: "First half" },
      { from: "processing", to: "shipped", actor_type: "seller" },
      { from: "shipped", to: "delivered", actor_type: "seller" },
      { from: "delivered", to: "completed", actor_type: "seller", note: "Thanks" },
    ])
    const [, other] = await slicesOf(getContainer(), order_id)
    expect(other.status).toBe("paid")
  })

  it("takes the goods from the seller's own place", async () => {
    expect(await stockOf(getContainer(), shop.north)).toEqual({ stocked: 100, reserved: 2 })
    await pack(2)
    expect(await stockOf(getContainer(), shop.north)).toEqual({ stocked: 98, reserved: 0 })
    const [fulfilment] = await fulfilments()
    expect(fulfilment.location_id).toBe(shop.north.stock_location_id)
  })

  it("shows shopper, seller and merchant the same history", async () => {
    await pack(1, { note: "On its way" })
    const { history, count } = (
      await api.get(`/store/orders/${order_id}/history?limit=50`, shop.market.visitor)
    ).data
    expect(count).toBe(5)
    const mine = history.filter(
      (one: { seller: { id: string } }) => one.seller.id === shop.north.id
    )
    const way = [
      { from: null, to: "pending" },
      { from: "pending", to: "paid" },
      { from: "paid", to: "processing", note: "On its way" },
    ]
    expect(mine).toMatchObject(way)
    expect((await look()).changes).toMatchObject(way)
    const { seller_order } = (await api.get(`/admin/seller-orders/${north.id}`, merchant)).data
    expect(seller_order).toMatchObject({ changes: way, seller: { name: "North" } })
  })

  it("tells the shopper who has sent and who is awaited", async () => {
    const parcel = (await pack(2, { tracking_number: "N1", carrier: "Post" })).fulfillments[0]
    await ship(parcel.id)
    const { sellers, own_items, progress } = (
      await api.get(`/store/orders/${order_id}/sellers`, shop.market.visitor)
    ).data
    expect(sellers).toHaveLength(2)
    expect(
      sellers.find((one: { seller: { name: string } }) => one.seller.name === "North")
    ).toEqual({
      seller: { id: shop.north.id, name: "North", handle: "north", logo_url: null },
      status: "shipped",
      currency_code: "usd",
      total: expect.any(Number),
      items: [
        {
          line_item_id: north.item,
          title: "North cup",
          quantity: 2,
          fulfilled_quantity: 2,
          shipped_quantity: 2,
          delivered_quantity: 0,
        },
      ],
      trackings: [{ tracking_number: "N1", tracking_url: "", carrier: "Post" }],
    })
    expect(own_items).toMatchObject([{ line_item_id: lamp, shipped_quantity: 0 }])
    expect(progress.summary).toBe("Shipped by North, waiting for South, Medusa Store")
  })

  it("follows what the merchant does on the platform's own pages", async () => {
    const native = `/admin/orders/${order_id}/fulfillments`
    const items = [{ id: north.item, quantity: 2 }]
    const { stock_location_id: location_id, shipping_option_id } = shop.north
    let reacted = reactionsTo(getContainer(), ["order.fulfillment_created"])
    await api.post(native, { items, location_id, shipping_option_id }, merchant)
    await reacted
    expect(await look()).toMatchObject({ status: "processing" })
    const [{ id }] = await fulfilments()
    reacted = reactionsTo(getContainer(), ["shipment.created"])
    await api.post(`${native}/${id}/shipments`, { items }, merchant)
    await reacted
    expect(await look()).toMatchObject({ status: "shipped" })
    reacted = reactionsTo(getContainer(), ["delivery.created"])
    await api.post(`${native}/${id}/mark-as-delivered`, {}, merchant)
    await reacted
    expect(await look()).toMatchObject({ status: "delivered" })
  })

  describe("refuses", () => {
    const items = (id: string, quantity: number) => ({ items: [{ id, quantity }] })
    it.each([
      ["goods of another seller", 404, () => items(south.item, 1)],
      ["the merchant's goods", 404, () => items(lamp, 1)],
      ["a line that does not exist", 404, () => items("ordli_none", 1)],
      [
        "own goods together with another's",
        404,
        () => ({
          items: [...items(north.item, 1).items, ...items(south.item, 1).items],
        }),
      ],
      ["more pieces than were bought", 400, () => items(north.item, 3)],
      ["no pieces", 400, () => items(north.item, 0)],
      ["parts of a piece", 400, () => items(north.item, 0.5)],
      ["an empty parcel", 400, () => ({ items: [] })],
      [
        "a line twice",
        400,
        () => ({
          items: [...items(north.item, 1).items, ...items(north.item, 1).items],
        }),
      ],
      [
        "an address that is none",
        400,
        () => ({
          ...items(north.item, 1),
          tracking_url: "javascript:alert(1)",
        }),
      ],
      ["a location of one's choice", 400, () => ({ ...items(north.item, 1), location_id: "x" })],
    ])("to pack %s with %i, and writes nothing", async (_, status, body) => {
      expect(await refusalParts(act(north.id, "fulfillments", body()))).toMatchObject({ status })
      expect(await fulfilments()).toEqual([])
      expect(await look()).toMatchObject({ status: "paid" })
    })

    it("another seller everything about a slice", async () => {
      const { id } = (await pack(1)).fulfillments[0]
      const attempts = [
        look(north.id, shop.south.auth),
        ...(
          [
            ["fulfillments", items(north.item, 1)],
            ["shipments", { fulfillment_id: id }],
            ["deliveries", { fulfillment_id: id }],
            ["status", { status: "completed" }],
            ["cancel", { reason: "Not mine" }],
          ] as const
        ).map(([deed, body]) => act(north.id, deed, body, shop.south.auth)),
        // A parcel of somebody else under one's own slice is not there, either.
        act(south.id, "shipments", { fulfillment_id: id }, shop.south.auth),
        act(south.id, "deliveries", { fulfillment_id: id }, shop.south.auth),
      ]
      const refusals = await Promise.all(attempts.map(refusalParts))
      expect(refusals.map(({ status }) => status)).toEqual(attempts.map(() => 404))
    })

    it("a step out of turn, and lists what is allowed", async () => {
      expect(await refusalParts(act(north.id, "status", { status: "completed" }))).toEqual({
        status: 400,
        message: expect.stringContaining(
          "is paid and cannot become completed; allowed: processing, cancelled, refunded"
        ),
      })
      expect(await refusalParts(act(north.id, "status", { status: "refunded" }))).toEqual({
        status: 400,
        message: expect.stringContaining("a seller may set: processing, completed"),
      })
      const { id } = (await pack(1)).fulfillments[0]
      expect(await refusalParts(deliver(id))).toMatchObject({
        status: 400,
        message: expect.stringMatching(/ship it first/),
      })
      await ship(id)
      expect(await refusalParts(ship(id))).toMatchObject({
        status: 400,
        message: expect.stringMatching(/shipped already/),
      })
      expect(await refusalParts(pack(2))).toMatchObject({
        status: 400,
        message: expect.stringMatching(/1 of 2 left/),
      })
    })

    it("to pack before the money came, and lists what is allowed", async () => {
      await getContainer()
        .resolve<MarketplaceModuleService>(MARKETPLACE_MODULE)
        .updateSellerOrders({ id: north.id, status: "pending" })
      expect(await refusalParts(pack(1))).toEqual({
        status: 400,
        message: `Seller order ${north.id} is pending and cannot become processing; allowed: paid, cancelled`,
      })
      expect(await fulfilments()).toEqual([])
    })

    it("two parcels at one moment for pieces that are there once", async () => {
      const outcomes = await Promise.allSettled([pack(2), pack(2)])
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
      expect(await stockOf(getContainer(), shop.north)).toEqual({ stocked: 98, reserved: 0 })
    })
  })
})
