import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { toMinor } from "../../../src/lib/money"
import { MERCHANT } from "../../../src/modules/report/parameters"
import ReportModuleService from "../../../src/modules/report/service"
import { aMerchant, Actor } from "../../helpers/actors"
import { inDatabase } from "../../helpers/auctions"
import { aPromotion, aReadyCart, aShop, Shop, slicesOf } from "../../helpers/orders"
import { CURRENCIES, Currency } from "../../helpers/catalog"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import {
  aroundToday,
  reportsOf,
  ROWS_MAX,
  rowsOf,
  sharesOf,
  sumOf,
  thousandths,
} from "./report-desk"

type Item = { product_id: string; quantity: number; unit_price: number } & Record<Figure, number>
type Figure = "subtotal" | "discount_subtotal" | "tax_total" | "total"
type Order = {
  id: string
  currency_code: string
  total: number
  tax_total: number
  items: Item[]
  shipping_methods: Record<Figure, number>[]
}

souk(({ api, getContainer }) => {
  let container: MedusaContainer
  let shop: Shop
  let merchant: Actor
  let orders: Order[]
  let quiet: () => Promise<void>

  const place = async (wishes: Parameters<typeof aReadyCart>[2]) => {
    const cart_id = await aReadyCart(api, shop, wishes)
    const placed = await api.post(`/store/carts/${cart_id}/complete`, {}, shop.market.visitor)
    await quiet()
    return await look(placed.data.order.id)
  }
  const look = async (id: string): Promise<Order> =>
    (await api.get(`/admin/orders/${id}?fields=+currency_code`, merchant)).data.order
  const giveBack = async (slice: string, amount: number) => {
    const wish = { amount, reason: "Broken handle" }
    const path = `/admin/seller-orders/${slice}/refunds`
    const { refund_request } = (await api.post(path, wish, merchant)).data
    await quiet()
    return refund_request
  }
  const report = async (key: string, given: object = {}) =>
    await rowsOf(container, key, { ...aroundToday(), ...given })

  beforeAll(async () => {
    container = getContainer()
    quiet = aQuietBus(container)
    shop = await aShop(api, container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    const promo_codes = await aPromotion(container, "SPRING")
    orders = [
      await place({}),
      await place({ promo_codes }),
      await place({ currency: "jpy", promo_codes }),
      await place({ currency: "kwd", promo_codes }),
    ]
  })

  const ids = () => orders.map(({ id }) => id)
  const of = (currency: string) => orders.filter((order) => order.currency_code === currency)
  const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)

  it("says of every store what its slices say, to the minor unit", async () => {
    const rows = await report("sellers")
    for (const { seller_id, currency_code, total, tax } of sumBySeller(
      await sharesOf(container, ids())
    )) {
      const row = rows.filter((one) =>
        [one.seller_id, one.currency_code].every((v, i) => v === [seller_id, currency_code][i])
      )
      expect([sumOf(row, "total"), sumOf(row, "tax")]).toEqual([total, tax])
    }
    for (const currency of CURRENCIES) {
      const whole = sum(of(currency).map(({ total }) => units(total, currency)))
      const told = rows.filter((row) => row.currency_code === currency)
      expect(sum(told.map((row) => units(row.total, currency)))).toBe(whole)
    }
  })

  it("adds up: gross - returns - discounts = net, and with shipping and tax the total", async () => {
    const rows = await report("sales", { grain: "month" })
    const [gross, discounts, returns, net] = ["gross", "discounts", "returns", "net"].map((key) =>
      sumOf(rows, key)
    )
    expect(gross - discounts - returns).toBe(net)
    expect(net + sumOf(rows, "shipping") + sumOf(rows, "tax")).toBe(sumOf(rows, "total"))
    const items = orders.flatMap((order) => order.items)
    expect(sumOf(rows, "items")).toBe(1000 * sum(items.map(({ quantity }) => quantity)))
  })

  it("says of goods what a naive count says, up to a minor unit for each line", async () => {
    for (const currency of CURRENCIES) {
      const items = of(currency).flatMap((order) => order.items)
      const rows = await report("sales", { currency })
      const told = (key: string) => sum(rows.map((row) => units(row[key], currency)))
      const counted = (amount: (item: Item) => number) =>
        sum(items.map((item) => amount(item) * 10 ** DIGITS[currency]))
      const gross = counted((item) => item.unit_price * item.quantity)
      const discounts = counted((item) => item.discount_subtotal)
      expect(Math.abs(told("gross") - gross)).toBeLessThanOrEqual(items.length)
      expect(Math.abs(told("discounts") - discounts)).toBeLessThanOrEqual(items.length)
      const [taxes] = await report("tax", { currency })
      const tax = sum(of(currency).map(({ tax_total }) => units(tax_total, currency)))
      expect(units(taxes.charged, currency)).toBe(tax)
    }
  })

  it("gives the same sum in every report of sales", async () => {
    const sales = await report("sales")
    for (const key of ["products", "product-types", "categories"]) {
      const rows = await report(key)
      for (const figure of ["gross", "discounts", "returns", "net", "items"]) {
        expect({ key, figure, sum: sumOf(rows, figure) }).toEqual({
          ...{ key, figure, sum: sumOf(sales, figure) },
        })
      }
    }
    const lines = await report("order-lines")
    expect(sumOf(lines, "total")).toBe(sumOf(sales, "total"))
    const taxes = await report("tax")
    expect(sumOf(taxes, "net")).toBe(sumOf(sales, "tax"))
    const discounts = await report("discounts")
    expect(sumOf(discounts, "goods")).toBe(sumOf(sales, "discounts"))
  })

  it("shows a store its own rows only, whatever it asks for", async () => {
    const { north, south } = shop
    const scope = { seller_id: north.id }
    const own = await report("products", { scope })
    expect(new Set(own.map(({ product_id }) => product_id))).toEqual(new Set([north.product.id]))
    expect(await report("products", { seller_id: north.id })).toEqual(own)
    const foreign = await report("order-lines", { scope, product_id: south.product.id })
    expect(foreign).toEqual([])
    await expect(report("products", { scope, seller_id: south.id })).rejects.toThrow(/seller_id/)
    await expect(report("sellers", { scope })).rejects.toThrow(/Report sellers not found/)
    for (const key of ["sales", "tax", "discounts", "product-types", "categories"]) {
      const [mine, asked] = [
        await report(key, { scope }),
        await report(key, { seller_id: north.id }),
      ]
      expect(mine).toEqual(asked)
      expect(mine).not.toEqual(await report(key))
    }
  })

  it("takes refunds off on their own day, and a full one exactly", async () => {
    const [{ id }] = orders
    const [north] = await slicesOf(container, id)
    const scope = { seller_id: shop.north.id }
    const total = thousandths(north.total)
    const before = await report("sales", { scope, currency: "usd", grain: "month" })
    await giveBack(north.id, 10.01)
    await inDatabase(container, `update "order" set created_at = ? where id = ?`, [
      new Date("2025-03-01T12:00:00Z"),
      id,
    ])
    const [refund] = await report("refunds", { scope })
    expect(refund).toMatchObject({ amount: "10.01", returned: "10.01", reason: "Broken handle" })
    expect(sumOf([refund], "goods") + sumOf([refund], "shipping") + sumOf([refund], "tax")).toBe(
      10_010
    )
    await giveBack(north.id, (total - 10_010) / 1000)
    const now = await report("sales", { scope, currency: "usd", grain: "month" })
    const then = await rowsOf(container, "sales", {
      ...{ scope, currency: "usd", from: "2025-03-01", to: "2025-03-01" },
    })
    expect(sumOf(then, "total")).toBe(total)
    // The sale has moved to another month, and all of it came back in this one.
    expect(sumOf(now, "total")).toBe(sumOf(before, "total") - 2 * total)
    const back = await report("refunds", { scope })
    for (const [taken, given] of [
      ["goods", "net"],
      ["shipping", "shipping"],
      ["tax", "tax"],
    ]) {
      expect([taken, sumOf(back, taken)]).toEqual([taken, sumOf(then, given)])
    }
    const [tax] = await rowsOf(container, "tax", {
      ...{ scope, currency: "usd", from: "2025-03-01", to: aroundToday().to },
    })
    expect(sumOf([tax], "returned")).toBe(thousandths(north.tax_total))
    const returned = sumOf(await report("refunds"), "returned")
    const all = await report("products")
    expect(sumOf(all, "returns")).toBe(sumOf(back, "goods"))
    expect(returned).toBe(total)
  })

  it("takes what an edit took out off the sale, and its refund not once more", async () => {
    const { id } = orders[1]
    const scope = { seller_id: shop.north.id }
    const [north] = await slicesOf(container, id)
    const item = north.lines.find(({ kind }) => kind === "item")!
    const path = `/admin/order-edits/${id}`
    await api.post("/admin/order-edits", { order_id: id }, merchant)
    await api.post(`${path}/items/item/${item.reference_id}`, { quantity: 1 }, merchant)
    await api.post(`${path}/request`, {}, merchant)
    await api.post(`${path}/confirm`, {}, merchant)
    await quiet()
    const [less] = await slicesOf(container, id)
    const removed = thousandths(north.total) - thousandths(less.total)
    expect(removed).toBeGreaterThan(10_000)
    const edited = await report("sales", { scope, currency: "usd" })
    expect(sumOf(edited, "items")).toBe(3000)
    await giveBack(north.id, removed / 1000)
    expect(await report("sales", { scope, currency: "usd" })).toEqual(edited)
    const [refund] = await report("refunds", { scope })
    expect([sumOf([refund], "amount"), sumOf([refund], "returned")]).toEqual([removed, 0])
  })

  it("counts nothing of a slice that was cancelled, nor what is paid back for it", async () => {
    const [{ id }] = orders
    const [north] = await slicesOf(container, id)
    const before = await report("sellers", { currency: "usd" })
    await api.post(`/admin/seller-orders/${north.id}/cancel`, { reason: "Sold out" }, merchant)
    await quiet()
    const after = await report("sellers", { currency: "usd" })
    const gone = sumOf(before, "total") - sumOf(after, "total")
    expect(gone).toBe(thousandths(north.total))
    expect(await report("refunds")).toEqual([])
  })

  it("puts an order on the store's day, also when a day has 23 hours", async () => {
    const day = async (moment: string) => {
      await inDatabase(container, `update "order" set created_at = ? where id = ?`, [
        new Date(moment),
        orders[0].id,
      ])
      const given = { from: "2025-03-29", to: "2025-03-31", currency: "usd" }
      const all = { limit: ROWS_MAX }
      const { rows } = await inTimeZone("Europe/Berlin").readPage("sales", MERCHANT, given, all)
      return rows.filter((row) => row.orders).map((row) => row.day)
    }
    // Berlin jumps from 2:00 to 3:00 on 2025-03-30, so that day ends at 22:00 UTC.
    expect(await day("2025-03-29T22:59:59.999Z")).toEqual(["2025-03-29"])
    expect(await day("2025-03-29T23:00:00Z")).toEqual(["2025-03-30"])
    expect(await day("2025-03-30T21:59:59.999Z")).toEqual(["2025-03-30"])
    expect(await day("2025-03-30T22:00:00Z")).toEqual(["2025-03-31"])
    expect(await day("2025-03-31T22:00:00Z")).toEqual([])
  })

  it("has a row for each day, week or month of the period, with or without sales", async () => {
    const rows = await rowsOf(container, "sales", {
      ...{ from: "2020-02-27", to: aroundToday().to, grain: "month", currency: "jpy" },
    })
    expect(rows[0]).toMatchObject({ day: "2020-02-01", orders: 0, net: "0" })
    const days = rows.map(({ day }) => String(day))
    expect(new Set(days).size).toBe(days.length)
    expect(days.length).toBeGreaterThan(80)
    expect(sumOf(rows, "orders")).toBe(1000)
  })

  /** The reports of a shop in another place, of the same database. */
  const inTimeZone = (time_zone: string) => {
    const { options } = reportsOf(container)
    const configModule = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
    elsewhere = new ReportModuleService({ configModule }, { ...options, time_zone })
    return elsewhere
  }
  let elsewhere: ReportModuleService | undefined
  afterEach(async () => await elsewhere?.__hooks.onApplicationShutdown())
})

const DIGITS = { usd: 2, jpy: 0, kwd: 3 }
/** Whole minor units, halves up. */
const units = (amount: unknown, currency: Currency) => toMinor(String(amount), DIGITS[currency])

type Share = { seller_id: string; currency_code: string; total: number; tax: number }

function sumBySeller(shares: Share[]): Share[] {
  const sums = new Map<string, Share>()
  for (const { seller_id, currency_code, total, tax } of shares) {
    const key = `${seller_id} ${currency_code}`
    const sum = sums.get(key) ?? { seller_id, currency_code, total: 0, tax: 0 }
    sums.set(key, { ...sum, total: sum.total + total, tax: sum.tax + tax })
  }
  return [...sums.values()]
}
