import { Modules } from "@medusajs/framework/utils"
import { aCustomer, aMerchant, Actor, PASSWORD } from "../../helpers/actors"
import { anAddress } from "../../helpers/catalog"
import { aReadyCart, aShop, reactionsTo, Shop } from "../../helpers/orders"
import { registeredRoutes, Route } from "../../helpers/routes"
import { souk } from "../../helpers/runner"
import { refusalOf, threeViolations, violationsOf } from "./findings"

/** What a blocked customer may still write; repeated here so that the gate cannot widen alone. */
const OPEN_TO_BLOCKED = [
  "POST /store/customers/me",
  "POST /store/customers/me/addresses",
  "POST /store/customers/me/addresses/:address_id",
  "DELETE /store/customers/me/addresses/:address_id",
  "POST /store/customers/me/violations/:id/appeal",
  "POST /store/notifications/:id/read",
  "POST /store/notifications/read-all",
  "POST /store/notification-preferences",
  // They go on with the complaints they have.
  ...["messages", "accept-offer", "decline-offer", "escalate", "withdraw", "appeal"].map(
    (deed) => `POST /store/complaints/:id/${deed}`
  ),
  "POST /store/conversations/:id/read",
  // Their handlers refuse whatever is no appeal; http/ticket/customers has the words.
  "POST /store/attachments",
  "POST /store/tickets",
  ...["attachments", "close", "comments", "csat"].map((deed) => `POST /store/tickets/:id/${deed}`),
]
/** Answered by the handler of bids, which refuses with the state of the auction. */
const BIDS = ["POST /store/auctions/:id/bids", "POST /store/auctions/:id/buy-now"]
const NO_ANSWER = 0

souk(({ api, getContainer }) => {
  let shop: Shop
  let merchant: Actor
  let ann: Actor
  let annsId: string
  let annsCart: string
  let routes: Route[]

  beforeAll(async () => {
    const container = getContainer()
    shop = await aShop(api, container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    ann = await aCustomer(api, shop.market.visitor, "ann@example.com")
    annsId = (await api.get("/store/customers/me", ann)).data.customer.id
    annsCart = await aReadyCart(api, shop, { buyer: ann })
    await threeViolations(container, annsId)
    routes = await registeredRoutes(api)
  })

  // Every test starts with the database of above; what the process remembers goes with it.
  beforeEach(() => violationsOf(getContainer()).forgetRestrictions())

  const post = async (path: string, body: object, who = ann) =>
    (await api.post(path, body, who)).data
  const buy = (who = ann) => post(`/store/carts/${annsCart}/complete`, {}, who)
  const aCart = (who: Actor, wishes = {}) =>
    post("/store/carts", { region_id: shop.market.regions.usd, ...wishes }, who)
  const mine = async () => (await api.get("/store/customers/me/violations", ann)).data
  const nameOf = ({ method, path }: Route) => `${method} ${path}`
  const statusOf = async ({ method, path }: Route) => {
    const url = path.replace(/:\w+/g, "none")
    const { status } = await api.request({ method, url, data: {}, ...ann, validateStatus: null })
    return status ?? NO_ANSWER
  }
  const blocked = {
    status: 403,
    code: "CUSTOMER_BLOCKED",
    message: expect.stringMatching(/blocked: 3 violations are active.*appeal/s),
  }

  it("may write nothing in the shop but the own profile, what they are told, appeals and open complaints", async () => {
    const writes = routes.filter(
      (route) => route.path.startsWith("/store/") && route.method !== "GET"
    )
    const closed = writes.filter((route) => ![...OPEN_TO_BLOCKED, ...BIDS].includes(nameOf(route)))
    expect(closed.length).toBeGreaterThan(20)
    const found: string[] = []
    for (const route of closed) {
      const status = await statusOf(route)
      if (status !== 403) found.push(`${nameOf(route)} → ${status}`)
    }
    expect(found).toEqual([])
    const open = writes.filter((route) => OPEN_TO_BLOCKED.includes(nameOf(route)))
    expect(open.map(nameOf).sort()).toEqual([...OPEN_TO_BLOCKED].sort())
    for (const route of open) expect([200, 400, 404]).toContain(await statusOf(route))
  })

  it("is told why, and how to appeal", async () => {
    expect(await refusalOf(aCart(ann))).toEqual(blocked)
    expect(await refusalOf(buy())).toEqual(blocked)
    const application = { name: "Ann's Attic", legal_name: "Ann Ltd" }
    expect(await refusalOf(post("/store/seller-applications", application))).toEqual(blocked)
  })

  it.each([
    ["in capitals", "/STORE/Carts"],
    ["with a slash at the end", "/store/carts/"],
    ["with an encoded letter", "/store/%63arts"],
    ["through an open path", "/store/customers/me/addresses/../../../carts"],
  ])("is not let through by a path %s", async (_, path) => {
    expect([403, 404]).toContain((await refusalOf(post(path, {}))).status)
  })

  it("may sign in, read what is its own, look around and keep the profile", async () => {
    const { data } = await api.post("/auth/customer/emailpass", {
      ...{ email: "ann@example.com", password: PASSWORD },
    })
    expect(data.token).toEqual(expect.any(String))
    expect((await api.get(`/store/carts/${annsCart}`, ann)).status).toBe(200)
    expect((await api.get("/store/orders", ann)).status).toBe(200)
    expect((await api.get("/store/products", ann)).data.products.length).toBeGreaterThan(0)
    const { customer } = await post("/store/customers/me", { first_name: "Anna" })
    expect(customer.first_name).toBe("Anna")
    expect((await post("/store/customers/me/addresses", anAddress())).customer).toBeTruthy()
  })

  it("does not come back as a guest", async () => {
    const { visitor } = shop.market
    const guest = await refusalOf(aCart(visitor, { email: "Ann@example.com" }))
    expect(guest).toMatchObject({ status: 401, message: expect.stringMatching(/sign in/) })
    expect((await refusalOf(buy(visitor))).status).toBe(404)
    const application = { name: "Ann's Attic", legal_name: "Ann Ltd", email: "ann@example.com" }
    const applied = await refusalOf(post("/store/seller-applications", application, visitor))
    // Nothing tells a stranger that the account is blocked.
    expect(applied).toEqual({
      status: 401,
      code: undefined,
      message: "ann@example.com belongs to an account; sign in to apply with this e-mail address",
    })
    const other = { ...application, email: "other@example.com" }
    expect(
      (await post("/store/seller-applications", other, visitor)).seller_application
    ).toBeTruthy()
  })

  it("does not complete a guest's cart that got the e-mail another way", async () => {
    const { visitor } = shop.market
    const cart_id = await aReadyCart(api, shop, { email: "guest@example.com" })
    await getContainer()
      .resolve(Modules.CART)
      .updateCarts([{ id: cart_id, email: "ann@example.com" }])
    expect(await refusalOf(post(`/store/carts/${cart_id}/complete`, {}, visitor))).toEqual(blocked)
  })

  it("buys again once a violation is waived", async () => {
    const [{ id }] = (await mine()).violations
    await api.post(`/admin/violations/${id}/waive`, { reason: "Paid by bank" }, merchant)
    expect(await mine()).toMatchObject({ restrictions: [], active_weight: 2, block_at: 3 })
    const done = reactionsTo(getContainer(), ["order.placed", "payment.captured"])
    expect((await buy()).type).toBe("order")
    await done
  })

  it("does not touch anybody else", async () => {
    const ben = await aCustomer(api, shop.market.visitor, "ben@example.com")
    expect((await aCart(ben)).cart.id).toEqual(expect.any(String))
    expect((await aCart(shop.market.visitor)).cart.id).toEqual(expect.any(String))
  })
})
