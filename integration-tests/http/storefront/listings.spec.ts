import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Actor } from "../../helpers/actors"
import { moveTimes } from "../../helpers/auctions"
import { aReadyCart, reactionsTo } from "../../helpers/orders"
import { souk } from "../../helpers/runner"
import { aMarketPlace, forgetAll, MarketPlace, silently } from "./market-place"

process.env.LISTING_CACHE_SECONDS = "60"

const SIGHTS = 25

/** What every shopper sees is computed once, until something of it changes. */
souk.alone(({ api, getContainer }) => {
  let container: MedusaContainer
  let market: MarketPlace

  beforeAll(async () => {
    container = getContainer()
    market = await aMarketPlace(api, container)
  })
  beforeEach(() => forgetAll(container))

  const ask = async (path: string, who: Actor = market.visitor, more: object = {}) =>
    await api.get(path, { headers: { ...who.headers, ...more }, validateStatus: () => true })
  const ofNorth = (path: string) => `/store/sellers/${market.shop.north.handle}/${path}`
  const change = async () => {
    await silently(container, "update product set title = title || '!'")
    await silently(container, "update seller set name = name || '!'")
    await silently(container, "update auction set start_price = start_price + 100")
  }
  const readsOf = (entity: string) => {
    const spy = jest.spyOn(container.resolve(ContainerRegistrationKeys.QUERY), "graph")
    const isOf = ([asked]: unknown[]) => (asked as { entity: string }).entity === entity
    return { count: () => spy.mock.calls.filter(isOf).length, end: () => spy.mockRestore() }
  }

  it.each([
    ["products", () => "/store/products?limit=5"],
    ["auctions", () => "/store/auctions"],
    ["stores", () => "/store/sellers"],
    ["a store's products", () => ofNorth("products")],
    ["a store's auctions", () => ofNorth("auctions")],
  ])("shows the list of %s again as it was", async (_, path) => {
    const first = await ask(path())
    expect(first.status).toBe(200)
    await change()
    const second = await ask(path())
    expect(second.data).toEqual(first.data)
    expect(second.headers.etag).toBe(first.headers.etag)
    await forgetAll(container)
    if (path() !== ofNorth("auctions")) expect((await ask(path())).data).not.toEqual(first.data)
  })

  it.each([
    ["a product", () => `/store/products/${market.shop.lamp.id}`, "title"],
    ["an auction", () => `/store/auctions/${market.lot.id}`, "start_price"],
    ["a store", () => `/store/sellers/${market.shop.north.handle}`, "name"],
  ])("computes the page of %s each time", async (_, path, field) => {
    const read = async () => Object.values<Record<string, unknown>>((await ask(path())).data)[0]
    const before = await read()
    await change()
    expect((await read())[field]).not.toEqual(before[field])
  })

  it("tells proxies and browsers for how long, and what the answer depends on", async () => {
    const { headers } = await ask("/store/products")
    expect(headers["cache-control"]).toMatch(/^public, max-age=(59|60|5\d)$/)
    expect(headers.etag).toMatch(/^"[\w-]{27}"$/)
    const vary = headers.vary.toLowerCase()
    for (const name of ["authorization", "cookie", "x-publishable-api-key", "x-medusa-locale"]) {
      expect(vary).toContain(name)
    }
  })

  it("answers 304 to who has the page, and 200 to who has another one", async () => {
    const { headers, data } = await ask("/store/products")
    const known = await ask("/store/products", market.visitor, { "if-none-match": headers.etag })
    expect(known).toMatchObject({ status: 304, data: "" })
    expect(known.headers.etag).toBe(headers.etag)
    const other = await ask("/store/products", market.visitor, { "if-none-match": '"another"' })
    expect(other).toMatchObject({ status: 200, data })
    await change()
    await forgetAll(container)
    const old = await ask("/store/products", market.visitor, { "if-none-match": headers.etag })
    expect(old.status).toBe(200)
  })

  it("answers HEAD as GET, without a body, and keeps for both", async () => {
    const head = await api.head("/store/products", market.visitor)
    expect(head.data).toBe("")
    await change()
    const { headers, data } = await ask("/store/products")
    expect(headers.etag).toBe(head.headers.etag)
    expect(Number(head.headers["content-length"])).toBe(Buffer.byteLength(JSON.stringify(data)))
  })

  it("computes for who is signed in, keeps nothing of it and lets nobody keep it", async () => {
    const path = `/store/products?region_id=${market.shop.market.regions.usd}`
    const reads = readsOf("product")
    for (const who of [market.member, market.member, { headers: badToken() }]) {
      const { status, headers } = await ask(path, who)
      expect(status).toBe(200)
      expect(headers["cache-control"]).toBe("private, no-store")
    }
    expect(reads.count()).toBe(3)
    await ask(path)
    expect(reads.count()).toBe(4)
    reads.end()
    const { headers } = await ask("/store/customers/me", market.member)
    expect(headers["cache-control"]).toBe("private, no-store")
  })
  const badToken = () => ({ ...market.visitor.headers, authorization: "Bearer nonsense" })

  it("keeps no refusal, no cart's view, and no question without an end", async () => {
    const reads = readsOf("product")
    const cart_id = await aReadyCart(api, market.shop)
    const long = `/store/products?q=${"x".repeat(2_000)}`
    for (const path of [`/store/products?cart_id=${cart_id}`, long]) {
      const before = reads.count()
      await ask(path)
      await ask(path)
      expect(reads.count() - before).toBeGreaterThanOrEqual(2)
      expect((await ask(path)).headers["cache-control"]).toBeUndefined()
    }
    reads.end()
    const cart = await ask(`/store/carts/${cart_id}`)
    expect(cart.headers["cache-control"]).toBe("private, no-store")
    const wrong = () => ask("/store/auctions?limit=0")
    expect((await wrong()).status).toBe(400)
    expect((await wrong()).headers["cache-control"]).toBeUndefined()
    const unknown = () => ask("/store/sellers/nobody/products")
    expect([(await unknown()).status, (await unknown()).status]).toEqual([404, 404])
  })

  it("computes once for a crowd that asks at the same moment", async () => {
    const reads = readsOf("product")
    const crowd = await Promise.all(
      Array.from({ length: SIGHTS }, () => ask("/store/products?limit=3"))
    )
    expect(reads.count()).toBe(1)
    reads.end()
    expect(new Set(crowd.map(({ headers }) => headers.etag)).size).toBe(1)
    for (const { status, data } of crowd) {
      expect({ status, count: data.products.length }).toEqual({ status: 200, count: 3 })
    }
  })

  it("leaves nobody waiting for one who is refused", async () => {
    const crowd = await Promise.all(
      Array.from({ length: 5 }, () => ask("/store/products?limit=nonsense"))
    )
    expect(crowd.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400])
  })

  it("does not show an auction as live beyond its end", async () => {
    const list = async () => (await ask("/store/auctions")).data.auctions
    expect(await list()).toHaveLength(1)
    await moveTimes(container, market.lot.id, { ends_at: new Date(Date.now() + 1_500) })
    await forgetAll(container)
    const { headers } = await ask("/store/auctions")
    expect(headers["cache-control"]).toMatch(/^public, max-age=[01]$/)
    const ended = reactionsTo(container, ["auction.ended"])
    await moveTimes(container, market.lot.id, { ends_at: new Date(Date.now() - 1_000) })
    await forgetAll(container)
    expect(await list()).toHaveLength(0)
    await ended
  })
})
