import { MedusaContainer } from "@medusajs/framework/types"
import { aMerchant, Actor } from "../../helpers/actors"
import { aShop, Shop } from "../../helpers/orders"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import {
  recountStatistics,
  refreshStatistics,
} from "../../../src/workflows/statistics/refresh-statistics"
import { Asked, averageOf, fromReports, inThousandths, slicesBetween } from "./comparison"
import { aRandom, dayBefore, giveBackSome, HISTORY_DAYS, placeOrders, Random } from "./history"
import { spreadOverTime, typesAndWeights } from "./history"

const ORDERS = 7

souk(({ api, getContainer }) => {
  let container: MedusaContainer
  let shop: Shop
  let merchant: Actor
  let quiet: () => Promise<void>
  let ids: string[]
  const random = aRandom(7)

  const world = () => ({ api, container, shop, merchant, quiet })
  beforeAll(async () => {
    container = getContainer()
    quiet = aQuietBus(container)
    shop = await aShop(api, container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    await typesAndWeights(container, shop)
    await refreshStatistics(container, new Date())
  })
  // Orders, what goes back of them, and when all that was: each takes its time.
  beforeAll(async () => {
    ids = await placeOrders(world(), random, ORDERS)
  })
  beforeAll(async () => await giveBackSome(world(), random, ids))
  beforeAll(async () => {
    await spreadOverTime(container, random, ids)
    await recountStatistics(container, new Date())
  })

  const sides = () => [
    { path: "/admin/stats", auth: merchant, seller_id: null },
    { path: "/seller/stats", auth: shop.north.auth, seller_id: shop.north.id },
    { path: "/seller/stats", auth: shop.south.auth, seller_id: shop.south.id },
  ]
  type Side = ReturnType<typeof sides>[number]
  const read = async ({ path, auth }: Side, asked: object) =>
    (await api.get(path, { ...auth, params: asked })).data.stats

  async function holdAgainstReports(side: Side, asked: Asked) {
    const [stats, reports] = [
      await read(side, asked),
      await fromReports(container, asked, side.seller_id),
    ]
    const told = inThousandths(stats)
    expect({ asked, ...told, series: stats.series }).toEqual({
      ...{ asked, revenue: reports.revenue, types: reports.types, series: reports.series },
    })
    const orders = reports.revenue.reduce((sum, row) => sum + Number(row.orders), 0)
    expect(stats.total_orders * 1000).toBe(orders)
    expect(stats.revenue.map(averageOf)).toEqual(
      stats.revenue.map(
        ({ average_order_value }: { average_order_value: string }) => average_order_value
      )
    )
    if (side.seller_id) return stats
    const sold = reports.sellers.map(
      ({ seller_id, seller_name, currency_code, orders, net, total }) => ({
        ...{ seller_id, seller_name, currency_code, orders, net, total },
      })
    )
    expect(stats.top_sellers).toEqual(expect.arrayContaining(sold))
    expect(stats.top_sellers).toHaveLength(sold.length)
    return stats
  }

  const somePeriod = (random: Random): Asked => {
    const first = random(HISTORY_DAYS + 5)
    return {
      ...{ from: dayBefore(first), to: dayBefore(Math.floor((first * random(100)) / 100)) },
      grain: (["day", "week", "month"] as const)[random(3)],
      ...(random(2) ? { currency: ["usd", "jpy", "kwd"][random(3)] } : {}),
    }
  }
  const everything: Asked = { from: dayBefore(HISTORY_DAYS + 2), to: dayBefore(-1), grain: "month" }

  it.each([1, 2, 3])("are the reports' figures in whatever period (periods %i)", async (seed) => {
    const random = aRandom(seed * 77)
    for (let i = 0; i < 6; i++) {
      const asked = somePeriod(random)
      for (const side of sides()) await holdAgainstReports(side, asked)
    }
    for (const side of sides()) {
      const stats = await holdAgainstReports(side, everything)
      expect(stats.total_orders).toBeGreaterThan(0)
      expect(stats.revenue.length).toBeGreaterThan(1)
    }
  })

  it("follow what happens, as events tell it", async () => {
    const before = await read(sides()[0], everything)
    const random = aRandom(11)
    const more = await placeOrders(world(), random, 3)
    await refreshStatistics(container, new Date())
    const stats = await holdAgainstReports(sides()[0], everything)
    expect(stats.total_orders).toBe(before.total_orders + 3)
    await giveBackSome(world(), random, [...more, ...ids.slice(0, 3)])
    await refreshStatistics(container, new Date())
    expect((await read(sides()[0], everything)).revenue).not.toEqual(stats.revenue)
    for (const side of sides()) {
      await holdAgainstReports(side, everything)
      await holdAgainstReports(side, { ...everything, grain: "day", from: dayBefore(3) })
    }
  })

  it("say how many shares are in which status, and what the completed ones weigh", async () => {
    for (const side of sides()) {
      for (const asked of [everything, somePeriod(aRandom(5)), somePeriod(aRandom(6))]) {
        const stats = await read(side, asked)
        const slices = await slicesBetween(container, asked, side.seller_id)
        const by = (status: string) => slices.filter((slice) => slice.status === status)
        const grams = (some: typeof slices) =>
          some.reduce((sum, { weight }) => sum + Number(weight), 0)
        for (const [status, count] of Object.entries(stats.status_breakdown)) {
          expect([status, count]).toEqual([status, by(status).length])
        }
        expect(stats.total_completed).toBe(by("completed").length)
        expect(stats.total_weight_completed).toBe((grams(by("completed")) / 1000).toFixed(3))
      }
    }
  })

  it("tell the last seven days of whatever period, and the period before it", async () => {
    const [side] = sides()
    const to = dayBefore(5)
    const stats = await read(side, { from: to, to, compare: "previous" })
    expect(stats.last7days.map(({ date }: { date: string }) => date)).toEqual(
      [11, 10, 9, 8, 7, 6, 5].map(dayBefore)
    )
    for (const { date, count, completed_weight } of stats.last7days) {
      const day = await read(side, { from: date, to: date })
      expect([count, completed_weight]).toEqual([day.total_orders, day.total_weight_completed])
    }
    const asked = { from: dayBefore(40), to: dayBefore(11) }
    const { previous } = await read(side, { ...asked, compare: "previous" })
    const before = { from: dayBefore(70), to: dayBefore(41) }
    const { revenue, total_orders, total_completed, total_weight_completed } = await read(
      side,
      before
    )
    expect(previous).toEqual({
      ...{ ...before, revenue, total_orders, total_completed, total_weight_completed },
    })
    expect((await read(side, asked)).previous).toBeNull()
  })

  it("shows the merchant one store as that store sees itself", async () => {
    const [all, north, south] = sides()
    const { top_sellers, ...told } = await read(all, { ...everything, seller_id: shop.north.id })
    expect(told).toEqual(await read(north, everything))
    expect(new Set(top_sellers.map(({ seller_id }: { seller_id: string }) => seller_id))).toEqual(
      new Set([shop.north.id])
    )
    expect(await read(south, everything)).not.toEqual(await read(north, everything))
    const nobody = await read(all, { ...everything, seller_id: "sel_nobody" })
    expect(nobody).toMatchObject({ total_orders: 0, revenue: [], series: [], top_sellers: [] })
  })
})
