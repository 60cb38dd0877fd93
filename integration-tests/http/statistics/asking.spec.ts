import { MedusaContainer } from "@medusajs/framework/types"
import { refreshStatistics } from "../../../src/workflows/statistics/refresh-statistics"
import { aMerchant, Actor } from "../../helpers/actors"
import { anOrder, aShop, Shop } from "../../helpers/orders"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { aMember } from "../../helpers/sellers"
import { dayBefore } from "./history"

souk(({ api, getContainer }) => {
  let container: MedusaContainer
  let shop: Shop
  let merchant: Actor

  beforeAll(async () => {
    container = getContainer()
    const quiet = aQuietBus(container)
    shop = await aShop(api, container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    await anOrder(api, container, shop)
    await quiet()
  })

  const ask = async (path: string, auth: Actor, params: object = {}) =>
    await api.get(path, { ...auth, params })
  const told = async (path: string, auth: Actor, params: object = {}) =>
    (await ask(path, auth, params)).data.stats
  const refused = async (path: string, auth: Actor, params: object) =>
    await ask(path, auth, params).then(
      () => ({ status: 200, message: "" }),
      ({ response: { status, data } }) => ({ status, message: String(data.message) })
    )

  it("knows nothing before anything was counted, and says so", async () => {
    const stats = await told("/admin/stats", merchant)
    expect(stats).toMatchObject({ as_of: null, total_orders: 0, revenue: [], top_sellers: [] })
    expect(stats.last7days).toHaveLength(7)
    const before = new Date()
    await refreshStatistics(container, before)
    expect(await told("/admin/stats", merchant)).toMatchObject({
      ...{ as_of: before.toISOString(), total_orders: 1, time_zone: "UTC" },
    })
  })

  it("is about the last 30 days by day, unless something else is asked for", async () => {
    await refreshStatistics(container, new Date())
    const stats = await told("/admin/stats", merchant)
    const [from, to] = [stats.from, stats.to].map((day: string) => Date.parse(day) / 86_400_000)
    expect(to - from).toBe(29)
    expect(stats.series).toHaveLength(30)
    expect(stats.previous).toBeNull()
    expect((await told("/admin/stats", merchant, { currency: "USD" })).total_orders).toBe(1)
    expect((await told("/admin/stats", merchant, { currency: "jpy" })).total_orders).toBe(0)
  })

  it("shows a store its own figures, whatever the others sold", async () => {
    await refreshStatistics(container, new Date())
    const { north, south } = shop
    const params = { from: dayBefore(1), to: dayBefore(-1), compare: "previous" }
    const [mine, other] = [
      await told("/seller/stats", north.auth, params),
      await told("/seller/stats", south.auth, params),
    ]
    expect([mine.revenue[0].items, other.revenue[0].items]).toEqual([2, 1])
    expect(mine).not.toHaveProperty("top_sellers")
    expect(JSON.stringify(mine)).not.toContain(south.id)
    const everybody = await told("/admin/stats", merchant, params)
    expect(everybody.revenue[0]).toMatchObject({ orders: 1, items: 4 })
    expect(everybody.top_sellers.map((one: { seller_name: string }) => one.seller_name)).toEqual(
      expect.arrayContaining(["North", "South", null])
    )
    expect(await refused("/seller/stats", north.auth, { seller_id: south.id })).toMatchObject({
      ...{ status: 400, message: expect.stringMatching(/seller_id/) },
    })
  })

  it("is for those who account for the store", async () => {
    for (const role of ["manager", "finance"] as const) {
      const { auth } = await aMember(api, container, shop.north.id, role)
      expect((await ask("/seller/stats", auth)).status).toBe(200)
    }
    for (const role of ["support", "fulfilment"] as const) {
      const { auth } = await aMember(api, container, shop.north.id, role)
      expect((await refused("/seller/stats", auth, {})).status).toBe(403)
    }
    expect((await refused("/admin/stats", { headers: {} }, {})).status).toBe(401)
    expect((await refused("/admin/stats", shop.north.auth, {})).status).toBe(403)
  })

  it.each([
    [{ from: "yesterday" }, /from.*a day like 2026-11-22/],
    [{ to: "2026-02-30" }, /to.*a day like/],
    [{ grain: "year" }, /day, week, month.*grain/],
    [{ currency: "dollars" }, /currency.*three letters/],
    [{ compare: "next" }, /previous.*compare/],
    [{ colour: "red" }, /colour/],
    [{ from: "2026-03-01", to: "2026-02-01" }, /1 to 3660 days; 2026-03-01 to 2026-02-01 has/],
    [{ from: "2001-01-01", to: "2026-01-01" }, /1 to 3660 days/],
  ])("refuses %j, and says what is accepted", async (params, message) => {
    for (const [path, auth] of [
      ["/admin/stats", merchant],
      ["/seller/stats", shop.north.auth],
    ] as const) {
      expect(await refused(path, auth, params)).toMatchObject({
        ...{ status: 400, message: expect.stringMatching(message) },
      })
    }
  })
})
