import { Modules } from "@medusajs/framework/utils"
import { isPersonal } from "../../../src/api/seller/role-table"
import { aCustomer, aMerchant, Actor, withToken } from "../../helpers/actors"
import { aReadyCart, aShop, Shop } from "../../helpers/orders"
import { everyRoute, Route } from "../../helpers/routes"
import { souk } from "../../helpers/runner"
import { aMember } from "../../helpers/sellers"
import { aTicket } from "../../helpers/tickets"
import { Answer, bearing, callRoute, eachOf, forgedTokens, withKey } from "../../helpers/walk"
import {
  ADMIN_DOORS,
  doorsIn,
  OTHER_DOORS,
  SELLER_DOORS,
  SHELL_DOORS,
  STORE_DOORS,
} from "./open-doors"

type Asked = Answer & { name: string; route: Route }

const nobody: Actor = { headers: {} }
const MINUTES = 60_000
/** Thousands of requests on a busy machine. */
jest.setTimeout(8 * MINUTES)

souk(({ api, getContainer }) => {
  let shop: Shop
  let merchant: Actor
  let merchant_id: string
  let ann: Actor
  let ben: Actor
  let routes: Route[]

  beforeAll(async () => {
    const container = getContainer()
    shop = await aShop(api, container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    merchant_id = (await api.get("/admin/users/me", merchant)).data.user.id
    ann = await aCustomer(api, shop.market.visitor, "ann@example.com")
    ben = await aCustomer(api, shop.market.visitor, "ben@example.com")
    routes = await everyRoute(api)
  })

  const nameOf = ({ method, path }: Route) => `${method} ${path}`
  const of = (surface: string) =>
    routes.filter(({ path }) => path.startsWith(`/${surface}/`) || path === `/${surface}`)
  /** Says nothing, and does not end, until something happens. */
  const isStream = ({ path }: Route) => path.endsWith("/subscribe")
  const ask = (whom: Actor, asked: Route[]): Promise<Asked[]> =>
    eachOf(asked, async (route) => ({
      ...(await callRoute(api, route, whom)),
      ...{ route, name: nameOf(route) },
    }))
  /** The routes that answer something else than these, with what they answer. */
  const but = (answers: Asked[], statuses: number[]) =>
    answers.filter(({ status }) => !statuses.includes(status)).map(({ name }) => name)
  const failures = (answers: Asked[]) =>
    answers
      .filter(({ status }) => status === 0 || status >= 500)
      .map(({ name, status, message }) => `${name} → ${status} ${message}`)

  /** Who has nothing to do with the merchant's surface, and what they say they are. */
  const strangers = () => {
    const claims = { actor_id: merchant_id, actor_type: "user" }
    const forged = bearing(nobody, forgedTokens(getContainer(), claims))
    return [
      ["nobody", nobody],
      ["a visitor", shop.market.visitor],
      ["a customer", ann],
    ].concat(forged as never) as unknown as [string, Actor][]
  }

  it("knows every route of the application", () => {
    expect(of("admin").length).toBeGreaterThan(500)
    expect(of("store").length).toBeGreaterThan(120)
    expect(of("seller").length).toBeGreaterThan(120)
  })

  it("opens the merchant's surface to nobody who is not of the staff", async () => {
    for (const [who, actor] of strangers()) {
      const open = but(await ask(actor, of("admin")), [401])
      expect([who, open]).toEqual([who, doorsIn(ADMIN_DOORS)])
    }
  })

  it("opens to members of stores just what the dashboard's shell needs", async () => {
    const support = await aMember(api, getContainer(), shop.south.id, "support")
    for (const actor of [shop.north.auth, support.auth]) {
      const answers = await ask(actor, of("admin"))
      expect(but(answers, [403]).sort()).toEqual(doorsIn(SHELL_DOORS))
      expect(failures(answers)).toEqual([])
    }
  })

  it("takes the secret keys of the staff, and neither others nor those that were revoked", async () => {
    const keys = getContainer().resolve(Modules.API_KEY)
    const create = (type: "secret" | "publishable", title: string) =>
      keys.createApiKeys({ type, title, created_by: merchant_id })
    const good = await create("secret", "good")
    const revoked = await create("secret", "revoked")
    await keys.revoke(revoked.id, { revoked_by: merchant_id })
    const publishable = await create("publishable", "public")
    const reading = of("admin").filter(({ method }) => method === "GET")
    const ending = reading.filter((route) => !isStream(route))
    expect(but(await ask(withKey(revoked.token), reading), [401])).toEqual(doorsIn(ADMIN_DOORS))
    expect(but(await ask(withKey(publishable.token), reading), [401])).toEqual(doorsIn(ADMIN_DOORS))
    const answers = await ask(withKey(good.token), ending)
    expect(failures(answers)).toEqual([])
    // A key is nobody in particular: it is told nothing, and so has nothing to choose.
    const refused = answers.filter(({ status }) => [401, 403].includes(status))
    expect(refused.map(({ name }) => name)).toEqual(["GET /admin/notification-preferences"])
    // Sellers' and customers' surfaces know no keys.
    expect(but(await ask(withKey(good.token), of("seller")), [401])).toEqual(doorsIn(SELLER_DOORS))
  })

  it("never fails for the staff, whatever they ask for that is not there", async () => {
    const ending = of("admin").filter((route) => !isStream(route))
    expect(failures(await ask(merchant, ending))).toEqual([])
  })

  it("opens the stores' surface to members alone", async () => {
    for (const [who, actor] of strangers()) {
      const open = but(await ask(actor, of("seller")), [401])
      expect([who, open.sort()]).toEqual([who, doorsIn(SELLER_DOORS)])
    }
    const open = but(await ask(merchant, of("seller")), [403])
    expect(open.sort()).toEqual(doorsIn(SELLER_DOORS))
    expect(failures(await ask(shop.north.auth, of("seller")))).toEqual([])
  })

  it("lets a suspended store look, and change nothing but the affairs of its members", async () => {
    const reason = { reason: "Counterfeit goods" }
    await api.post(`/admin/sellers/${shop.north.id}/suspend`, reason, merchant)
    const writes = of("seller").filter(({ method }) => method !== "GET")
    const open = but(await ask(shop.north.auth, writes), [403])
    const personal = writes.filter(({ method, path }) => isPersonal(method, path)).map(nameOf)
    expect(open.sort()).toEqual([...doorsIn(SELLER_DOORS), ...personal].sort())
  })

  it("opens to visitors of a storefront what is in its window, and what guests need", async () => {
    expect(but(await ask(nobody, of("store")), [400])).toEqual([])
    const { visitor } = shop.market
    const answers = await ask(visitor, of("store"))
    expect(but(answers, [401]).sort()).toEqual(doorsIn(STORE_DOORS))
    expect(failures(answers)).toEqual([])
    const expected = new Map(answers.map(({ name, status }) => [name, status]))
    const claims = { actor_id: "cus_1", actor_type: "customer" }
    const others: (readonly [string, Actor])[] = [
      ...bearing(visitor, forgedTokens(getContainer(), claims)),
      // Somebody, but no customer.
      ["staff", withToken(visitor, merchant.headers.authorization.slice("Bearer ".length))],
      ["owner", withToken(visitor, shop.north.auth.headers.authorization.slice("Bearer ".length))],
    ]
    for (const [who, actor] of others) {
      const different = (await ask(actor, of("store")))
        .filter(({ name, status }) => expected.get(name) !== status)
        .map(({ name, status }) => `${name} → ${status}`)
      expect([who, different]).toEqual([who, []])
    }
    expect(failures(await ask(ann, of("store")))).toEqual([])
  })

  it("shows a customer nothing of another, by any route with an id", async () => {
    const { visitor } = shop.market
    const cart = await aReadyCart(api, shop, { buyer: ann, email: "ann@example.com" })
    const order = (await api.post(`/store/carts/${cart}/complete`, {}, ann)).data.order.id
    const open = await aReadyCart(api, shop, { buyer: ann, email: "ann@example.com" })
    const ticket = (await aTicket(api, ann)).id
    const wish = (await api.post("/store/wishlists", { name: "Mine" }, ann)).data.wishlist.id
    const home = { first_name: "Ann", address_1: "1 Way", country_code: "us" }
    const { customer } = (await api.post("/store/customers/me/addresses", home, ann)).data
    const ids: Record<string, string> = {
      "/store/carts/:id": open,
      "/store/orders/:id": order,
      "/store/tickets/:id": ticket,
      "/store/wishlists/:id": wish,
      "/store/customers/me/addresses/:address_id": customer.addresses[0].id,
    }
    const theirs = Object.keys(ids).flatMap((prefix) =>
      of("store")
        .filter(({ path }) => path === prefix || path.startsWith(`${prefix}/`))
        .map((route) => ({ ...route, path: route.path.replace(prefix, urlWith(prefix, ids)) }))
    )
    expect(theirs.length).toBeGreaterThan(40)
    // Shape is looked at first by some; what is there and what is not is then not told either.
    expect(but(await ask(ben, theirs), [404, 400])).toEqual([])
    expect(but(await ask(visitor, theirs), [404, 401, 400])).toEqual([])
    const mine = theirs.filter(({ method, path }) => method === "GET" && !path.includes(":"))
    expect(but(await ask(ann, mine), [200])).toEqual([])
  })

  it("has no other open doors than these", async () => {
    const known = ["admin", "store", "seller"].flatMap(of)
    const others = routes.filter((route) => !known.includes(route))
    const answers = await ask(nobody, others)
    expect(failures(answers)).toEqual([])
    const closed = answers.filter(({ status }) => status === 401).map(({ name }) => name)
    const open = others.map(nameOf).filter((name) => !closed.includes(name))
    const listed = doorsIn(OTHER_DOORS)
    expect(open.filter((name) => !listed.includes(name))).toEqual([])
    expect(listed.filter((name) => !others.map(nameOf).includes(name))).toEqual([])
  })
})

const urlWith = (prefix: string, ids: Record<string, string>) =>
  prefix.replace(/:\w+$/, ids[prefix])
