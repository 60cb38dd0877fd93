import { aMerchant, Actor } from "../../helpers/actors"
import { aBid, aLot, aLotDraft, auctionsOf, endAuction, inMinutes } from "../../helpers/auctions"
import { registeredRoutes } from "../../helpers/routes"
import { souk } from "../../helpers/runner"
import { aGood, anAuctionHouse, House } from "./auction-house"
import { Who, WRITES } from "./writes"

type Answer = { status: number; data: { message?: string } }

souk(({ api, getContainer }) => {
  let house: House
  let actors: Record<Who, Actor>
  let ids: Record<string, string>

  beforeAll(async () => {
    const container = getContainer()
    house = await anAuctionHouse(api, container)
    const merchant = await aMerchant(api, container, "merchant@example.com")
    const { market, clay, customers, lots } = house
    const { ann, bob } = customers
    actors = { merchant, seller: clay.auth, shopper: market.visitor, customer: ann }
    const service = auctionsOf(container)
    const goods = async (title: string) => await aGood(container, market, title, clay)
    const draft = await aLotDraft(service, await goods("Pan"))
    const long = await aLot(service, { ...(await goods("Pot")), ends_at: inMinutes(60 * 24) })
    await aBid(service, long.id, bob.id, 20_00)
    const unsold = await aLot(service, await goods("Lid"))
    await endAuction(container, unsold.id)
    const defaulted = await aLot(service, { ...(await goods("Mug")), reserve_price: 90_00 })
    await aBid(service, defaulted.id, bob.id, 20_00)
    await endAuction(container, defaulted.id)
    const live = lots.Teapot.id
    const [bid] = await service.listAuctionBids({ auction_id: live, customer_id: bob.id })
    const free = await goods("Jar")
    ids = {
      ...{ draft: draft.id, live, long: long.id, unsold: unsold.id, defaulted: defaulted.id },
      ...{ paused: lots.Jug.id, scheduled: lots["Red vase"].id },
      ...{ bid: bid.id, alias: service.aliasOf(long.id, bob.id) },
      ...{ variant: free.variant_id, product: free.product_id, seller: clay.id },
    }
  })

  const concrete = (text: string) => text.replace(/\{(\w+)\}/g, (all, name) => ids[name] ?? all)
  const refusal = async (attempt: Promise<unknown>) => {
    const error = await attempt.then(
      () => undefined,
      ({ response }: { response: Answer }) => response
    )
    return { status: error?.status, message: String(error?.data.message ?? "") }
  }
  /** All that a refused request must leave as it was. */
  const world = async () => {
    const service = auctionsOf(getContainer())
    const rows = await Promise.all([
      service.listAuctions({}, { order: { id: "ASC" } }),
      service.listAuctionBids({}, { order: { id: "ASC" } }),
      service.listAuctionChanges({}, { order: { id: "ASC" } }),
      service.listListings({}, { order: { id: "ASC" } }),
      service.listAuctionIncrements({}),
      service.settings(),
    ])
    return JSON.stringify(rows)
  }

  const LISTS: [who: Who, path: string][] = [
    ["shopper", "/store/auctions"],
    ["shopper", "/store/sellers/clay-house/auctions"],
    ["customer", "/store/customers/me/auctions"],
    ["customer", "/store/customers/me/bids"],
    ["seller", "/seller/auctions"],
    ["seller", "/seller/auctions/{live}/bids"],
    ["seller", "/seller/auctions/{live}/changes"],
    ["merchant", "/admin/auctions"],
    ["merchant", "/admin/auctions/{live}/bids"],
    ["merchant", "/admin/auctions/{live}/changes"],
    ["merchant", "/admin/auction-flags"],
  ]
  /** Reading changes nothing, so one fixture serves them all. */
  it.each(LISTS)(
    "%s GET %s refuses what it does not know, and counts its page",
    async (who, path) => {
      const faults: [query: string, words: string][] = [
        ["colour=red", "colour"],
        ["offset=-1", "offset"],
        ["limit=many", "limit"],
        ["limit=101", "limit"],
        ["q=%00", "U+0000"],
        ["order=leader_max", "accepts "],
      ]
      for (const [query, words] of faults) {
        const { status, message } = await refusal(
          api.get(`${concrete(path)}?${query}`, actors[who])
        )
        expect([query, status, message]).toEqual([query, 400, expect.stringContaining(words)])
      }
      const { data } = await api.get(`${concrete(path)}?limit=1`, actors[who])
      expect(data).toMatchObject({ count: expect.any(Number), offset: 0, limit: 1 })
    }
  )

  const QUERIES: [who: Who, path: string, words: string][] = [
    ["shopper", "/store/auctions?status=flying", "scheduled"],
    ["shopper", "/store/auctions?status=draft", "scheduled"],
    ["shopper", "/store/auctions?price[$gte]=5", "currency_code"],
    ["shopper", "/store/auctions?price[$gt]=5&currency_code=usd", "$gt"],
    ["shopper", "/store/auctions?price[$gte]=-5&currency_code=usd", "price"],
    ["shopper", "/store/auctions?price[$gte]=5&currency_code=xyz", "xyz"],
    ["shopper", "/store/auctions?order=current_price", "currency_code"],
    ["shopper", "/store/auctions?currency_code=dollar", "usd"],
    ["shopper", "/store/auctions?ending_before=soon", "ending_before"],
    ["shopper", `/store/auctions?seller=${"x".repeat(101)}`, "seller"],
    ["customer", "/store/customers/me/auctions?state=flying", "watching"],
    ["seller", "/seller/auctions?status[]=flying", "draft"],
    ["seller", "/seller/auctions?seller_id=none", "seller_id"],
    ["seller", "/seller/auction-defaults", "currency_code"],
    ["merchant", "/admin/auctions?status=flying", "paused"],
    ["merchant", "/admin/auction-flags?signal=smell", "signal"],
  ]
  it("refuses a query with what it would take", async () => {
    for (const [who, path, words] of QUERIES) {
      const { status, message } = await refusal(api.get(path, actors[who]))
      expect([path, status, message]).toEqual([path, 400, expect.stringContaining(words)])
    }
  })

  it.each([
    ["shopper", "/store/auctions/auc_none"],
    ["seller", "/seller/auctions/auc_none"],
    ["seller", "/seller/products/auc_none/listing"],
    ["merchant", "/admin/auctions/auc_none"],
    ["merchant", "/admin/products/auc_none/listing"],
  ] as [Who, string][])("%s GET %s finds nothing", async (who, path) => {
    const { status, message } = await refusal(api.get(path, actors[who]))
    expect([status, message]).toEqual([404, expect.stringContaining("auc_none")])
    const broken = await refusal(api.get(path.replace("auc_none", "%00"), actors[who]))
    expect(broken).toMatchObject({ status: 400, message: expect.stringContaining("U+0000") })
  })

  it("tries every way to write that sellers and the merchant have", async () => {
    const own = /^\/(seller|admin)\/(auction|products\/:id\/listing$)/
    const shape = (path: string) => path.replace(/:\w+|\{\w+\}|(?<=increments\/)\w+/g, "*")
    const tried = new Set(WRITES.map(({ path }) => shape(path)))
    const routes = (await registeredRoutes(api)).filter(
      ({ method, path }) => method === "POST" && own.test(path)
    )
    expect(routes.filter(({ path }) => !tried.has(shape(path)))).toEqual([])
  })

  describe.each(WRITES)("$who POST $path", ({ who, path, good, spoilt = [] }) => {
    it("names the field it refuses and writes nothing; without the fault it accepts", async () => {
      const headers = { ...actors[who].headers, "content-type": "application/json" }
      const send = (body: string) => api.post(concrete(path), concrete(body), { headers })
      const bad: [words: string, body: string][] = [
        ["surprise", JSON.stringify({ ...good, surprise: true })],
        ["U+0000", JSON.stringify({ ...good, "a\0b": 1 })],
        ["JSON", "{ broken"],
        ...spoilt.map(([field, value]): [string, string] => [
          field,
          JSON.stringify({ ...good, [field]: value }),
        ]),
      ]
      const before = await world()
      const surprises: unknown[] = []
      for (const [words, body] of bad) {
        const { status, message } = await refusal(send(body))
        if (status !== 400 || !message.includes(words)) surprises.push([body, status, message])
      }
      expect(surprises).toEqual([])
      expect(await world()).toEqual(before)
      expect([200, 201]).toContain((await send(JSON.stringify(good))).status)
    })
  })
})
