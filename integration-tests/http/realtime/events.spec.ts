import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, OrderWorkflowEvents } from "@medusajs/framework/utils"
import { BusinessProfileEvents } from "../../../src/modules/business-profile/events"
import { LedgerEvents } from "../../../src/modules/ledger/events"
import { MarketplaceEvents } from "../../../src/modules/marketplace/events"
import { NoticeEvents } from "../../../src/modules/notice/events"
import { PaymentLogEvents } from "../../../src/modules/payment-log/events"
import { SellerEvents } from "../../../src/modules/seller/events"
import { StockEvents } from "../../../src/modules/stock/events"
import { ViolationEvents } from "../../../src/modules/violation/events"
import tellStatusOfSlice from "../../../src/subscribers/realtime/tell-status-of-slice"
import { observeStoreStockWorkflow } from "../../../src/workflows/stock/observe-store-stock"
import { aCustomer, Actor, aMerchant } from "../../helpers/actors"
import {
  aConnectedListener,
  addressOf,
  eventually,
  hangUp,
  Listener,
  tokenOf,
} from "../../helpers/listener"
import { anOrder, aShop, reactionsTo, Shop, slicesOf } from "../../helpers/orders"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { anApplicant } from "../../helpers/sellers"

type Slice = Awaited<ReturnType<typeof slicesOf>>[number]

/** ISO 8601; of two messages about the same thing the later one holds. */
const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/)

souk(({ api, getContainer }) => {
  let container: MedusaContainer
  let shop: Shop
  let ann: Actor, ben: Actor, merchant: Actor
  let order: { id: string; display_id: number; items: { id: string; product_id: string }[] }
  let north: Slice, south: Slice
  let quiet: () => Promise<void>

  beforeAll(async () => {
    container = getContainer()
    quiet = aQuietBus(container)
    shop = await aShop(api, container)
    ann = await aCustomer(api, shop.market.visitor, "ann@example.com")
    ben = await aCustomer(api, shop.market.visitor, "ben@example.com")
    merchant = await aMerchant(api, container, "boss@example.com")
    order = await anOrder(api, container, shop, { buyer: ann })
    ;[north, south] = await slicesOf(container, order.id)
    await quiet()
  })
  afterEach(async () => {
    hangUp()
    await quiet()
  })

  const listen = (namespace: string, who: Actor) =>
    aConnectedListener(addressOf(api), namespace, tokenOf(who))
  /** Two customers, two stores and the merchant, each with a window open. */
  const everybody = async () => ({
    ann: await listen("/store", ann),
    ben: await listen("/store", ben),
    north: await listen("/seller", shop.north.auth),
    south: await listen("/seller", shop.south.auth),
    merchant: await listen("/admin", merchant),
  })
  const emit = async (name: string, data: object) => {
    const done = reactionsTo(container, [name])
    await container.resolve(Modules.EVENT_BUS).emit({ name, data })
    await done
  }
  const namesOf = ({ heard }: Listener) => heard.map(({ name }) => name)
  const itemIn = ({ lines }: Slice) => lines.find(({ kind }) => kind === "item")!.reference_id
  const pack = () =>
    api.post(
      `/seller/orders/${north.id}/fulfillments`,
      { items: [{ id: itemIn(north), quantity: 2 }] },
      shop.north.auth
    )

  it("show a new order to each of its stores, its own share only, and to the merchant", async () => {
    const all = await everybody()
    const { id } = await anOrder(api, container, shop, { buyer: ann })
    await quiet()
    const [ofNorth, ofSouth] = await slicesOf(container, id)
    for (const [listener, slice, auth] of [
      [all.north, ofNorth, shop.north.auth],
      [all.south, ofSouth, shop.south.auth],
    ] as const) {
      const { orders } = (await api.get(`/seller/orders?limit=1`, auth)).data
      await eventually(() => listener.of("new_order_created").length)
      const [{ order: told }] = listener.of("new_order_created") as { order: object }[]
      expect(listener.of("new_order_created")).toEqual([{ order: expect.anything(), at }])
      expect({ ...told, status: orders[0].status }).toEqual(orders[0])
      expect(told).toMatchObject({ id: slice.id, order_id: id })
    }
    await eventually(() => all.merchant.of("order_created").length)
    expect(all.merchant.of("order_created")).toEqual([
      {
        order: {
          id,
          display_id: ofNorth.display_id,
          status: "pending",
          email: "ann@example.com",
          currency_code: "usd",
          total: expect.any(Number),
          created_at: expect.any(String),
        },
        at,
      },
    ])
    expect(all.ben.heard).toEqual([])
  })

  it("show a step of a store's share to its buyer and that store, with the whole order", async () => {
    const all = await everybody()
    await pack()
    await quiet()
    const message = await eventually(() => all.ann.of("order_status_update")[0])
    expect(message).toEqual({
      order: {
        id: order.id,
        display_id: order.display_id,
        status: "pending",
        // Made at the same moment, they have no order.
        seller_orders: expect.arrayContaining(
          [north, south].map(({ id, seller_id }) => ({
            id,
            status: id === north.id ? "processing" : "paid",
            seller_id,
            seller_name: seller_id === shop.north.id ? "North" : "South",
          }))
        ),
        own_items: { started: false, shipped: false, delivered: false },
        changed: { seller_order_id: north.id, from: "paid", to: "processing" },
      },
      at,
    })
    expect((message as { order: { seller_orders: object[] } }).order.seller_orders).toHaveLength(2)
    const { data } = await api.get(`/seller/orders?limit=1`, shop.north.auth)
    expect(all.north.of("order_status_update")).toEqual([
      { order: { ...data.orders[0], changed: { from: "paid", to: "processing" } }, at },
    ])
    for (const { of } of [all.ben, all.south, all.merchant]) {
      expect(of("order_status_update")).toEqual([])
    }
  })

  it("say how things are now, however late or often an event comes", async () => {
    const all = await everybody()
    const late = { id: north.id, order_id: order.id, seller_id: shop.north.id }
    await emit(MarketplaceEvents.SELLER_ORDER_STATUS_CHANGED, {
      ...late,
      from: "new",
      to: "pending",
    })
    await emit(MarketplaceEvents.SELLER_ORDER_STATUS_CHANGED, {
      ...late,
      from: "new",
      to: "pending",
    })
    await eventually(() => all.ann.of("order_status_update").length === 2)
    for (const { order: told } of all.ann.of("order_status_update") as { order: object }[]) {
      expect(told).toMatchObject({ seller_orders: [{ status: "paid" }, { status: "paid" }] })
    }
    const gone = { ...late, id: "sord_gone", order_id: "order_gone" }
    await emit(MarketplaceEvents.SELLER_ORDER_STATUS_CHANGED, { ...gone, from: "a", to: "b" })
    await emit(StockEvents.LOW_REACHED, {
      id: "lowst_1",
      seller_id: shop.north.id,
      variant_id: "v",
    })
    expect(namesOf(all.north)).toEqual(["order_status_update", "order_status_update"])
  })

  it("show the marketplace's own goods on their way, and that an order is over", async () => {
    const all = await everybody()
    const lamp = order.items.find(({ product_id }) => product_id === shop.lamp.id)!
    const path = `/admin/orders/${order.id}`
    const items = [{ id: lamp.id, quantity: 1 }]
    const { stock_location_id: location_id, shipping_option_id } = shop.market
    await api.post(`${path}/fulfillments`, { items, location_id, shipping_option_id }, merchant)
    await eventually(() => all.ann.of("order_status_update").length)
    const stages = () =>
      (all.ann.of("order_status_update") as { order: { own_items: object } }[]).map(
        ({ order: { own_items } }) => own_items
      )
    expect(stages()).toEqual([{ started: true, shipped: false, delivered: false }])
    const { fulfillments } = (await api.get(`${path}?fields=*fulfillments`, merchant)).data.order
    await api.post(`${path}/fulfillments/${fulfillments[0].id}/shipments`, { items }, merchant)
    await eventually(() => stages().length === 2)
    expect(stages()[1]).toEqual({ started: true, shipped: true, delivered: false })
    await emit(OrderWorkflowEvents.COMPLETED, { id: order.id })
    await eventually(() => stages().length === 3)
    expect(all.ann.of("order_status_update")[2]).toMatchObject({
      order: { id: order.id, changed: null },
    })
    await quiet()
    expect(all.ben.of("order_status_update")).toEqual([])
  })

  it("show a store what runs out, as its list does, and not what is back by now", async () => {
    const all = await everybody()
    const { product, stock_location_id, id: seller_id } = shop.north
    const stock = async (stocked_quantity: number) => {
      const place = `${product.inventory_item_id}/location-levels/${stock_location_id}`
      await api.post(`/admin/inventory-items/${place}`, { stocked_quantity }, merchant)
      // The change must be seen before the minute goes by that it has to last.
      await quiet()
      await observeStoreStockWorkflow(container).run({
        input: { seller_id, now: new Date(Date.now() + 60_000) },
      })
      await quiet()
    }
    await stock(3)
    const message = await eventually(() => all.north.of("low_stock")[0])
    const { crossings } = (await api.get("/seller/stock/crossings", shop.north.auth)).data
    expect(message).toEqual({ crossing: crossings[0], at })
    expect(crossings[0]).toMatchObject({ product_title: "North cup", available: 1 })
    await stock(100)
    const crossing = { id: crossings[0].id, seller_id, variant_id: product.variant_id }
    await emit(StockEvents.LOW_REACHED, crossing)
    for (const listener of [all.south, all.merchant, all.ann]) {
      expect(namesOf(listener)).not.toContain("low_stock")
    }
    expect(all.north.of("low_stock")).toHaveLength(1)
  })

  it("tell a customer that they may do less, and again more", async () => {
    const all = await everybody()
    const { customers } = (await api.get("/admin/customers?email=ben@example.com", merchant)).data
    const path = `/admin/customers/${customers[0].id}/restrictions`
    const { restriction } = (
      await api.post(path, { kind: "no_bid", reason: "Never paid" }, merchant)
    ).data
    await eventually(() => all.ben.of("restriction_changed").length)
    await api.delete(`${path}/${restriction.id}`, { ...merchant, data: { reason: "Paid" } })
    await eventually(() => all.ben.of("restriction_changed").length === 2)
    expect(all.ben.of("restriction_changed")).toEqual([
      { kind: "no_bid", is_restricted: true, at },
      { kind: "no_bid", is_restricted: false, at },
    ])
    await quiet()
    expect(all.ann.heard).toEqual([])
  })

  it("tell the staff what waits for them, and nobody else", async () => {
    const all = await everybody()
    const { id } = await anApplicant(container, "Tin Shop")
    await emit(SellerEvents.APPLIED, { id: shop.north.id })
    const waiting: [string, Record<string, unknown>, string, string][] = [
      [SellerEvents.VERIFICATION_REQUESTED, { id: "sel_1" }, "verification", "sel_1"],
      [SellerEvents.PRODUCT_PROPOSED, { id: "sel_1", product_id: "prod_1" }, "product", "prod_1"],
      [BusinessProfileEvents.SUBMITTED, { id: "bprof_1" }, "business_profile", "bprof_1"],
      [LedgerEvents.REFUND_REQUESTED, { id: "rreq_1" }, "refund_request", "rreq_1"],
      [LedgerEvents.PAYOUT_FAILED, { id: "pout_1" }, "payout", "pout_1"],
      [LedgerEvents.DIFFERENCES_FOUND, { id: "rec_1" }, "reconciliation", "rec_1"],
      [PaymentLogEvents.UNMATCHED_PAYMENT, { session_id: "ses_1" }, "unmatched_payment", "ses_1"],
      [NoticeEvents.MESSAGES_DIED, { channel: "email" }, "dead_messages", "email"],
      [ViolationEvents.APPEALED, { id: "vio_1" }, "violation_appeal", "vio_1"],
    ]
    const realtime = container.resolve(Modules.EVENT_BUS)
    for (const [name, data] of waiting) await realtime.emit({ name, data })
    await eventually(() => all.merchant.of("action_needed").length > waiting.length)
    await quiet()
    const told = all.merchant.of("action_needed")
    expect(told).toHaveLength(waiting.length + 1)
    expect(told).toEqual(
      expect.arrayContaining([
        // North, who is admitted already, is not among them.
        { kind: "application", id, at },
        ...waiting.map(([, , kind, id]) => ({ kind, id, at })),
      ])
    )
    for (const { of } of [all.ann, all.north]) expect(of("action_needed")).toEqual([])
  })

  it("read nothing when nobody is there to hear it", async () => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const reading = jest.spyOn(query, "graph")
    const data = { id: north.id, order_id: order.id, seller_id: shop.north.id, from: "a", to: "b" }
    const event = { name: MarketplaceEvents.SELLER_ORDER_STATUS_CHANGED, data, metadata: {} }
    const tell = () => tellStatusOfSlice({ event, container, pluginOptions: {} })
    await tell()
    expect(reading).not.toHaveBeenCalled()
    await listen("/seller", shop.north.auth)
    reading.mockClear()
    await tell()
    expect(reading).toHaveBeenCalledTimes(1)
    reading.mockRestore()
  })
})
