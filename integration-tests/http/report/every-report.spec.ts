import { MedusaContainer } from "@medusajs/framework/types"
import { LEDGER_MODULE } from "../../../src/modules/ledger"
import LedgerModuleService from "../../../src/modules/ledger/service"
import { MERCHANT, parameterNamesOf, Scope } from "../../../src/modules/report/parameters"
import { aCustomer, aMerchant, Actor } from "../../helpers/actors"
import { aPromotion, aReadyCart, aShop, Shop, slicesOf } from "../../helpers/orders"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { CaredOrder, lowStock, someCare } from "./care"
import { aroundToday, reportsOf, rowsOf, sumOf, thousandths } from "./report-desk"

souk(({ api, getContainer }) => {
  let container: MedusaContainer
  let shop: Shop
  let merchant: Actor
  let first: CaredOrder
  let quiet: () => Promise<void>

  const place = async (buyer: Actor, wishes: Parameters<typeof aReadyCart>[2] = {}) => {
    const cart_id = await aReadyCart(api, shop, { ...wishes, buyer })
    const placed = await api.post(`/store/carts/${cart_id}/complete`, {}, buyer)
    await quiet()
    return placed.data.order as CaredOrder
  }
  const given = (key: string, scope: Scope) => {
    const names = parameterNamesOf(reportsOf(container).reportOf(key, scope), scope)
    return { scope, ...(names.includes("from") ? aroundToday() : {}) }
  }
  const report = async (key: string, more: { scope?: Scope; [name: string]: unknown } = {}) =>
    await rowsOf(container, key, { ...given(key, more.scope ?? MERCHANT), ...more })

  beforeAll(async () => {
    container = getContainer()
    quiet = aQuietBus(container)
    shop = await aShop(api, container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    const ann = await aCustomer(api, shop.market.visitor, "ann@example.com")
    const ben = await aCustomer(api, shop.market.visitor, "ben@example.com")
    first = await place(ann)
    await place(ann, { email: "ann@example.com" })
    const promo_codes = await aPromotion(container, "SPRING")
    await place(ben, { email: "ben@example.com", currency: "jpy", promo_codes })
    const [north] = await slicesOf(container, first.id)
    const wish = { amount: 7.77, reason: "Broken handle" }
    await api.post(`/admin/seller-orders/${north.id}/refunds`, wish, merchant)
    await quiet()
  })

  it("reads every report for everybody whom it is for, and tells a store nothing of others", async () => {
    const north = { seller_id: shop.north.id }
    const hidden = [shop.south.id, "South", "Lamp", shop.lamp.id, shop.south.product.id]
    await someCare(container, shop, first)
    for (const { key, audience, columns, chart } of reportsOf(container).catalogue(MERCHANT)) {
      const rows = await report(key)
      expect({ key, rows: rows.length }).not.toEqual({ key, rows: 0 })
      const keys = columns.map((column) => column.key)
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys).toEqual(expect.arrayContaining(chart ? [chart.x, ...chart.y] : []))
      expect(columns.some(({ type }) => type === "money")).toBe(keys.includes("currency_code"))
      if (!audience.includes("seller")) continue
      const own = JSON.stringify(await report(key, { scope: north }))
      expect({ key, tells: hidden.filter((word) => own.includes(word)) }).toEqual({
        ...{ key, tells: [] },
      })
      const none = await report(key, { scope: { seller_id: "sel_nobody" } })
      expect({ key, none }).toEqual({ key, none: [] })
    }
  })

  it("refuses parameters that a report does not have, and periods without end", async () => {
    const { from } = aroundToday()
    await expect(rowsOf(container, "sales", { from, to: "2020-01-01" })).rejects.toThrow(
      /1 to 3660/
    )
    await expect(rowsOf(container, "sales", { from: "1990-01-01", to: from })).rejects.toThrow(
      /1 to 3660/
    )
    await expect(rowsOf(container, "sales", { from })).rejects.toThrow(/other parameters. to:/)
    await expect(report("sales", { scope: MERCHANT, colour: "red" })).rejects.toThrow(/colour/)
    await expect(report("sales", { from: "yesterday" })).rejects.toThrow(/from:/)
    await expect(report("secrets").catch((e) => Promise.reject(e))).rejects.toThrow(/not found/)
  })

  it("says of commission and payouts what the ledger says", async () => {
    const entries = await container
      .resolve<LedgerModuleService>(LEDGER_MODULE)
      .listLedgerEntries({ account: "seller" }, { take: 1000 })
    const naive = (currency: string, ...types: string[]) =>
      entries
        .filter((entry) => entry.currency_code === currency && types.includes(entry.type))
        .reduce(
          (sum, { amount, decimals }) => sum + thousandths(Number(amount) / 10 ** decimals),
          0
        )
    for (const currency of ["usd", "jpy"]) {
      const rows = await report("commission", { currency })
      expect(sumOf(rows, "sales")).toBe(naive(currency, "sale"))
      expect(sumOf(rows, "refunds")).toBe(naive(currency, "refund"))
      expect(sumOf(rows, "commission")).toBe(naive(currency, "commission", "commission_refund"))
      const statement = await report("statement", { currency })
      expect(sumOf(statement, "amount")).toBe(sumOf(rows, "earned") + sumOf(rows, "payouts"))
      expect(statement.map(({ order_number }) => order_number)).not.toContain(null)
    }
    expect(sumOf(await report("commission", { currency: "usd" }), "refunds")).toBe(-7770)
  })

  it("says of payments what the platform took and gave back", async () => {
    const { orders } = (
      await api.get("/admin/orders?fields=currency_code,*payment_collections", merchant)
    ).data
    const naive = (currency: string, figure: string) =>
      orders
        .filter((order: { currency_code: string }) => order.currency_code === currency)
        .flatMap((order: { payment_collections: Record<string, number>[] }) =>
          order.payment_collections.map((collection) => thousandths(collection[figure]))
        )
        .reduce((sum: number, amount: number) => sum + amount, 0)
    for (const currency of ["usd", "jpy"]) {
      const [row] = await report("payment-methods", { currency })
      expect(row).toMatchObject({ provider: "pp_system_default", currency_code: currency })
      expect(thousandths(row.refunded)).toBe(naive(currency, "refunded_amount"))
      // Taken to the minor unit; the platform keeps fractions of it.
      expect(Math.abs(thousandths(row.captured) - naive(currency, "captured_amount"))).toBeLessThan(
        currency === "jpy" ? 1000 : 10
      )
    }
  })

  it("tells new customers from those who came before, with what they were worth", async () => {
    const usd = await report("customers", { currency: "usd" })
    expect(usd).toMatchObject([{ name: "Ann Lee", is_new: true, orders: 2, lifetime_orders: 2 }])
    const sellers = await report("sellers", { currency: "usd" })
    expect(thousandths(usd[0].total) - 7770).toBe(sumOf(sellers, "total"))
    expect(thousandths(usd[0].lifetime_value)).toBe(sumOf(sellers, "total"))
    const scope = { seller_id: shop.north.id }
    const [own] = await report("customers", { scope, currency: "usd" })
    const [north] = await report("sellers", { seller_id: shop.north.id, currency: "usd" })
    expect(own.lifetime_value).toBe(north.total)
  })

  it("says how long stock lasts at the pace of the last days", async () => {
    const { variant_id } = shop.north.product
    await lowStock(container, shop, 9)
    const [row] = await report("low-stock", { sales_days: 10 })
    // Two in each of three orders: 9 pieces at 0.6 a day.
    expect(row).toMatchObject({ available: 9, sold: 6, days_of_cover: "15.0" })
    expect(variant_id).toBeTruthy()
    const mine = await report("low-stock", { scope: { seller_id: shop.north.id }, sales_days: 10 })
    expect(mine).toEqual([row])
  })

  it("counts auctions, tickets, complaints and feedback as they were entered", async () => {
    await someCare(container, shop, first)
    const [north] = await report("auctions", { scope: { seller_id: shop.north.id } })
    expect(north).toMatchObject({
      ...{ ended: 4, sold: 2, sell_through: "50.0", no_bids: 1, below_reserve: 0, unpaid: 1 },
      // 30.00 and 20.00 for two sold; reserves of 20.00 and 20.00.
      ...{ bids: 9, value: "50.00", against_reserve: "125.0" },
    })
    const tickets = await report("tickets")
    expect(tickets.find(({ category }) => category === "delivery")).toMatchObject({
      ...{ opened: 2, solved: 1, reopened: 1, breached: 0, ratings: 1, satisfied: "100.0" },
      ...{ first_reply_hours: "1.5", solution_hours: "3.0" },
    })
    expect(await report("complaints", { scope: { seller_id: shop.north.id } })).toMatchObject([
      {
        reason: "damaged",
        opened: 2,
        closed: 1,
        escalated: 1,
        amount: "12.34",
        answer_hours: "2.0",
      },
    ])
    expect(await report("feedback", { scope: { seller_id: shop.north.id } })).toMatchObject([
      { ratings: 3, average: "4.00", stars_5: 1, stars_4: 1, stars_3: 1, answered: 1, hidden: 1 },
    ])
    const [returned] = await report("returns", { scope: { seller_id: shop.north.id } })
    expect(returned).toMatchObject({ reason: "Too small", returns: 1, requested: 2, received: 0 })
  })
})
