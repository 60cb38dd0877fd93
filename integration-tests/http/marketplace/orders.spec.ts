import { Modules } from "@medusajs/framework/utils"
import { aCustomer, aMerchant, Actor } from "../../helpers/actors"
import { anOrder, aShop, reactionsTo, Shop, slicesOf } from "../../helpers/orders"
import { souk } from "../../helpers/runner"

type Row = { id: string; order_id: string; display_id: number; status: string }

souk(({ api, getContainer }) => {
  let shop: Shop
  let merchant: Actor
  let ann: Actor
  let ben: Actor
  let orders: { annas: string; guests: string }
  let slice: { id: string; total: number }

  beforeAll(async () => {
    const container = getContainer()
    shop = await aShop(api, container)
    const { visitor } = shop.market
    merchant = await aMerchant(api, container, "merchant@example.com")
    ann = await aCustomer(api, visitor, "ann@example.com")
    ben = await aCustomer(api, visitor, "ben@example.com")
    const annas = await anOrder(api, container, shop, { buyer: ann })
    const guests = await anOrder(api, container, shop, { email: "guest@example.com" })
    orders = { annas: annas.id, guests: guests.id }
    const [north] = await slicesOf(container, annas.id)
    slice = { id: north.id, total: Number(north.total) }
  })

  const get = async (path: string, who: Actor) => (await api.get(path, who)).data
  const statusOf = async (attempt: Promise<{ status: number }>) =>
    await attempt.then(
      ({ status }) => status,
      (error) => error.response?.status
    )

  describe("the list of a seller", () => {
    const list = (query = "", who = shop.north.auth) => get(`/seller/orders${query}`, who)

    it("holds the seller's own slices only, the newest first", async () => {
      const { orders: rows, count, limit, offset } = await list()
      expect({ count, limit, offset }).toEqual({ count: 2, limit: 20, offset: 0 })
      expect(rows.map((row: Row) => row.order_id)).toEqual([orders.guests, orders.annas])
      expect(rows[1]).toEqual({
        id: slice.id,
        order_id: orders.annas,
        display_id: expect.any(Number),
        customer_name: "Ann Lee",
        status: "paid",
        currency_code: "usd",
        subtotal: 44.97,
        discount_total: 0,
        tax_total: expect.any(Number),
        total: slice.total,
        item_count: 2,
        placed_at: expect.any(String),
      })
      const { orders: souths } = await list("", shop.south.auth)
      const ids = new Set(rows.map((row: Row) => row.id))
      expect(souths).toHaveLength(2)
      expect(souths.filter((row: Row) => ids.has(row.id))).toEqual([])
    })

    it.each([
      ["a status", "status[]=paid&status[]=processing", 2],
      ["a status nobody is in", "status=shipped", 0],
      ["a part of the customer's name", "q=nn%20le", 2],
      ["a name that is a pattern", "q=%25", 0],
      ["a number of an order", "q=%231", 1],
      ["a day in the past", "created_at[$lt]=2020-01-01", 0],
      ["the time since then", "created_at[$gte]=2020-01-01T10:00:00Z", 2],
      ["a currency", "currency_code=usd", 2],
      ["a currency nobody paid in", "currency_code=eur", 0],
      ["fewer rows than there are", "limit=1&order=total", 2],
    ])("can be asked for %s", async (_, query, count) => {
      expect(await list(`?${query}`)).toMatchObject({ count })
    })

    it.each([
      "limit=101",
      "limit=0",
      "offset=-1",
      "order=customer_email",
      "status=lost",
      "status[]=paid&status[]=lost",
      "created_at=yesterday",
      "created_at[$gte]=never",
      "created_at[$like]=2026-11-21",
      "currency_code=dollars",
      "seller_id=sel_other",
    ])("refuses ?%s with 400", async (query) => {
      expect(await statusOf(api.get(`/seller/orders?${query}`, shop.north.auth))).toBe(400)
    })

    it("refuses a search that is too long with 400", async () => {
      const q = "x".repeat(201)
      expect(await statusOf(api.get(`/seller/orders?q=${q}`, shop.north.auth))).toBe(400)
    })

    it("cannot be made to show more than it shows", async () => {
      const { orders: rows } = await list("?fields=%2Bchanges.*,%2Bseller.*,id,lines.*")
      expect(JSON.stringify(rows)).not.toMatch(/changes|lines|handle/)
    })
  })

  it("shows a seller no e-mail, no payment and no other seller in a slice", async () => {
    const { order } = await get(`/seller/orders/${slice.id}`, shop.north.auth)
    const text = JSON.stringify(order)
    expect(text).toContain("North cup")
    expect(text).not.toMatch(/@example|payment|South|Lamp/)
    expect(order.lines).toHaveLength(2)
    expect(order.lines[0]).toMatchObject({ sku: expect.any(String), unit_price: 19.99 })
  })

  it("counts a seller's day", async () => {
    // Six pieces, four of them promised to the two orders: two are left, fewer than the three
    // at which a seller is warned.
    const stock = getContainer().resolve(Modules.INVENTORY)
    const seen = reactionsTo(getContainer(), ["inventory.inventory-level.updated"])
    await stock.updateInventoryLevels({
      inventory_item_id: shop.north.product.inventory_item_id,
      location_id: shop.north.stock_location_id,
      stocked_quantity: 6,
    })
    await seen
    const { overview } = await get("/seller/overview", shop.north.auth)
    const [today] = overview.last_days.slice(-1)
    const revenue = [{ currency_code: "usd", amount: Number((slice.total * 2).toFixed(2)) }]
    expect(overview).toMatchObject({
      orders_today: 2,
      orders_to_fulfil: 2,
      orders_to_ship: 0,
      products_by_status: { draft: 0, proposed: 0, published: 1, rejected: 0 },
      low_stock_count: 1,
      revenue_today: revenue,
    })
    expect(overview.last_days).toHaveLength(14)
    expect(today).toMatchObject({ orders: 2, revenue })
  })

  describe("the merchant", () => {
    const list = (query = "") => get(`/admin/seller-orders${query}`, merchant)

    it("lists the slices of all sellers, with their names", async () => {
      const { seller_orders, count } = await list(`?order_id=${orders.annas}&order=total`)
      expect(count).toBe(2)
      const sellers = seller_orders.map((row: { seller: object }) => row.seller)
      expect(sellers).toEqual([
        { id: shop.south.id, name: "South", handle: "south" },
        { id: shop.north.id, name: "North", handle: "north" },
      ])
      expect(await list(`?seller_id=${shop.north.id}&status=paid`)).toMatchObject({ count: 2 })
      expect(await statusOf(api.get("/admin/seller-orders?limit=101", merchant))).toBe(400)
    })

    it("sets what may be set by hand, and cancels", async () => {
      const post = async (deed: string, body: object) =>
        (await api.post(`/admin/seller-orders/${slice.id}/${deed}`, body, merchant)).data
      const { seller_order } = await post("status", { status: "processing", note: "Phoned" })
      expect(seller_order).toMatchObject({ status: "processing", seller: { name: "North" } })
      const cancelled = await post("cancel", { reason: "Fraud" })
      expect(cancelled.seller_order.changes.slice(-2)).toMatchObject([
        { to: "processing", actor_type: "merchant", note: "Phoned" },
        { to: "cancelled", actor_type: "merchant", note: "Fraud" },
      ])
    })
  })

  describe("an order of a registered customer", () => {
    const doors = (id: string) => ["", "/sellers", "/history"].map((d) => `/store/orders/${id}${d}`)
    const walk = async (id: string, who: Actor) =>
      await Promise.all(doors(id).map((door) => statusOf(api.get(door, who))))

    it("is there for that customer", async () => {
      expect(await walk(orders.annas, ann)).toEqual([200, 200, 200])
    })

    it("is not there for anybody else", async () => {
      expect(await walk(orders.annas, ben)).toEqual([404, 404, 404])
      expect(await walk(orders.annas, shop.market.visitor)).toEqual([404, 404, 404])
      const request = `/store/orders/${orders.annas}/transfer/request`
      expect(await statusOf(api.post(request, {}, ben))).toBe(404)
    })

    it("cannot be sent back by anybody else", async () => {
      const { order } = await get(`/store/orders/${orders.annas}`, ann)
      const body = (order_id: string) => ({
        order_id,
        items: [{ id: order.items[0].id, quantity: 1 }],
        return_shipping: { option_id: shop.market.shipping_option_id },
      })
      const back = (id: string, who: Actor) => statusOf(api.post("/store/returns", body(id), who))
      expect(await back(orders.annas, ben)).toBe(404)
      expect(await back(orders.annas, shop.market.visitor)).toBe(404)
      // Her own gets as far as the platform's rules: nothing was delivered yet.
      expect(await back(orders.annas, ann)).toBe(400)
    })
  })

  it("shows a guest's order to whoever holds its id", async () => {
    const { sellers, progress } = await get(
      `/store/orders/${orders.guests}/sellers`,
      shop.market.visitor
    )
    expect(sellers).toHaveLength(2)
    expect(progress.shipped_by).toEqual([])
  })

  it.each(["", "/sellers", "/history"])("answers 404 for an order that is not%s", async (door) => {
    expect(await statusOf(api.get(`/store/orders/order_none${door}`, ann))).toBe(404)
  })

  it("keeps slices out of reach of a shopper's fields", async () => {
    const fields = "?fields=%2Bseller_orders.*,%2Border_split.*,id"
    const order = await get(`/store/orders/${orders.annas}${fields}`, ann)
    expect(JSON.stringify(order)).not.toMatch(/sord_|seller_order|own_total/)
    const products = await get("/store/products?fields=id,*seller,*seller.seller_orders", ann)
    expect(JSON.stringify(products)).not.toMatch(/sord_/)
  })

  it.each([
    ["shipping without a parcel", "shipments", {}],
    ["shipping a parcel without a name", "shipments", { fulfillment_id: "" }],
    [
      "tracking at an address that is not of the web",
      "shipments",
      { fulfillment_id: "ful_1", tracking_url: "ftp://x" },
    ],
    ["delivering a number", "deliveries", { fulfillment_id: 7 }],
    ["delivering with more than is known", "deliveries", { fulfillment_id: "ful_1", now: true }],
    ["a status that does not exist", "status", { status: "lost" }],
    ["a note that is too long", "status", { status: "processing", note: "x".repeat(501) }],
    ["another seller's name", "status", { status: "processing", seller_id: "sel_other" }],
    ["cancelling without a reason", "cancel", {}],
    ["a reason that says nothing", "cancel", { reason: "  x " }],
    ["a reason that is too long", "cancel", { reason: "x".repeat(501) }],
  ])("refuses %s with 400", async (_, deed, body) => {
    const path = `/seller/orders/${slice.id}/${deed}`
    expect(await statusOf(api.post(path, body, shop.north.auth))).toBe(400)
    const [{ status }] = await slicesOf(getContainer(), orders.annas)
    expect(status).toBe("paid")
  })
})
