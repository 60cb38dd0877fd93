import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { AUCTION_MODULE } from "../../../src/modules/auction"
import AuctionModuleService from "../../../src/modules/auction/service"
import { COMPLAINT_MODULE } from "../../../src/modules/complaint"
import ComplaintModuleService from "../../../src/modules/complaint/service"
import { FEEDBACK_MODULE } from "../../../src/modules/feedback"
import FeedbackModuleService from "../../../src/modules/feedback/service"
import { LEDGER_MODULE } from "../../../src/modules/ledger"
import LedgerModuleService from "../../../src/modules/ledger/service"
import { MERCHANT, parameterNamesOf, Scope } from "../../../src/modules/report/parameters"
import { STOCK_MODULE } from "../../../src/modules/stock"
import StockModuleService from "../../../src/modules/stock/service"
import { TICKET_MODULE } from "../../../src/modules/ticket"
import TicketModuleService from "../../../src/modules/ticket/service"
import { aCustomer, aMerchant, Actor } from "../../helpers/actors"
import { inDatabase } from "../../helpers/auctions"
import { aReadyCart, aShop, Shop, slicesOf } from "../../helpers/orders"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { aroundToday, reportsOf, rowsOf, sumOf, thousandths } from "./report-desk"

type Order = { id: string; items: { id: string; product_id: string; quantity: number }[] }

souk(({ api, getContainer }) => {
  let container: MedusaContainer
  let shop: Shop
  let merchant: Actor
  let first: Order
  let quiet: () => Promise<void>

  const place = async (buyer: Actor, wishes: Parameters<typeof aReadyCart>[2] = {}) => {
    const cart_id = await aReadyCart(api, shop, { ...wishes, buyer })
    const placed = await api.post(`/store/carts/${cart_id}/complete`, {}, buyer)
    await quiet()
    return placed.data.order as Order
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
    await place(ben, { email: "ben@example.com", currency: "jpy" })
    const [north] = await slicesOf(container, first.id)
    const wish = { amount: 7.77, reason: "Broken handle" }
    await api.post(`/admin/seller-orders/${north.id}/refunds`, wish, merchant)
    await quiet()
  })

  it("reads every report for everybody whom it is for, and tells a store nothing of others", async () => {
    const north = { seller_id: shop.north.id }
    const hidden = [shop.south.id, "South", "Lamp", shop.lamp.id, shop.south.product.id]
    await someCare()
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
    await lowStock(9)
    const [row] = await report("low-stock", { sales_days: 10 })
    // Two in each of three orders: 9 pieces at 0.6 a day.
    expect(row).toMatchObject({ available: 9, sold: 6, days_of_cover: "15.0" })
    expect(variant_id).toBeTruthy()
    const mine = await report("low-stock", { scope: { seller_id: shop.north.id }, sales_days: 10 })
    expect(mine).toEqual([row])
  })

  it("counts auctions, tickets, complaints and feedback as a naive count does", async () => {
    await someCare()
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

  async function lowStock(available: number) {
    const watches = [shop.north, shop.south].map(({ id: seller_id, product }) => ({
      ...{ seller_id, product_id: product.id, variant_id: product.variant_id },
      ...{ product_title: product.title, variant_title: "Usual", available, is_low: true },
    }))
    const stock = container.resolve<StockModuleService>(STOCK_MODULE)
    await stock.deleteStockWatches(
      await stock.listStockWatches({}).then((all) => all.map(({ id }) => id))
    )
    await stock.createStockWatches(watches)
  }

  /** What the desks of both stores have seen, the same for each. */
  async function someCare() {
    await lowStock(3)
    const order = container.resolve(Modules.ORDER)
    const { id } = await order.createReturnReasons({ value: "small", label: "Too small" })
    await inDatabase(
      container,
      `insert into "return" (id, order_id, order_version, status, requested_at)
        values ('return_1', ?, 1, 'requested', now())`,
      [first.id]
    )
    for (const item of first.items) {
      await inDatabase(
        container,
        `insert into return_item (id, return_id, item_id, quantity, raw_quantity, reason_id)
          values (?, 'return_1', ?, ?, '{}', ?)`,
        [`retitem_${item.id}`, item.id, item.quantity, id]
      )
    }
    for (const seller of [shop.north, shop.south]) await careOf(seller)
  }

  async function careOf({ id: seller_id, product }: Shop["north"]) {
    const now = Date.now()
    const hours = (count: number) => new Date(now + count * 3_600_000)
    const lot = {
      ...{ seller_id, product_id: product.id, variant_id: product.variant_id },
      ...{ currency_code: "usd", decimals: 2, start_price: 100, ends_at: hours(0) },
      ...{
        soft_close_window_s: 60,
        soft_close_reset_s: 60,
        on_default: "close" as const,
        relist_max: 0,
      },
      ...{ ended_at: hours(0), planned_ends_at: hours(0) },
    }
    const sold = { ...lot, status: "sold" as const, reserve_price: 2000 }
    const unsold = { ...lot, status: "unsold" as const, reserve_price: 9000 }
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    const made = await auctions.createAuctions([
      { ...sold, current_price: 3000, bid_count: 4 },
      { ...sold, current_price: 2500, bid_count: 3 },
      { ...unsold, unsold_reason: "no_bids" as const },
      { ...unsold, unsold_reason: "payment_defaulted" as const, bid_count: 2 },
    ])
    const settle = { attempt: 1, payment_due_at: hours(1), customer_id: "cus_1" }
    await auctions.createAuctionSettlements([
      // Sold at last to the second bidder, at the own max.
      {
        ...settle,
        auction_id: made[1].id,
        kind: "second_chance",
        status: "paid",
        amount: cents(20),
      },
      {
        ...{
          ...settle,
          auction_id: made[3].id,
          kind: "hammer",
          status: "closed",
          amount: cents(25),
        },
        defaulted_at: hours(0),
      },
    ])
    await desks(seller_id, hours)
  }

  async function desks(seller_id: string, hours: (count: number) => Date) {
    const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
    const ask = {
      ...{ subject: "Where?", email: "a@example.com", requester_name: "A", seller_id },
      ...{ last_comment_at: hours(0), last_public_comment_at: hours(0), created_at: hours(-4) },
    }
    const category = seller_id === shop.north.id ? ("delivery" as const) : ("other" as const)
    const solved = { solved_at: hours(-1), first_replied_at: hours(-2.5), reopen_count: 1 }
    const [asked] = await tickets.createTickets([
      { ...ask, category, status: "solved" as const, ...solved },
      { ...ask, category, status: "open" as const },
      { ...ask, category, status: "merged" as const },
    ])
    await tickets.createTicketCsats({ ticket_id: asked.id, solve_count: 1, rating: 4 })
    const complaint = {
      ...{ seller_id, seller_order_id: "sord_1", customer_id: "cus_1", display_id: 1 },
      ...{ reason: "damaged" as const, wish: "refund" as const, currency_code: "usd", decimals: 2 },
      opened_at: hours(-4),
    }
    await container.resolve<ComplaintModuleService>(COMPLAINT_MODULE).createComplaints([
      {
        ...complaint,
        order_id: "order_1",
        status: "final",
        closed_at: hours(0),
        amount: cents(12.34),
      },
      {
        ...{ ...complaint, order_id: "order_2", status: "escalated" },
        ...{ answered_at: hours(-2), escalated_at: hours(-1) },
      },
    ])
    const rate = { kind: "seller" as const, display_id: 1, seller_id, customer_id: "cus_1" }
    const rated = [5, 4, 3, 1].map((overall, i) => ({
      ...{ ...rate, order_id: `order_${i}`, author_name: "A.", overall, rated_at: hours(0) },
      ...(i === 0 ? { answer: "Thanks", answered_at: hours(0) } : {}),
      status: i === 3 ? ("hidden" as const) : ("visible" as const),
    }))
    await container.resolve<FeedbackModuleService>(FEEDBACK_MODULE).createFeedbacks(rated)
  }
})

const cents = (amount: number) => Math.round(amount * 100)
