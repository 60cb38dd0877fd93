import {
  cardValues,
  changeOf,
  currenciesOf,
  daysOfBucket,
  salesPoints,
} from "../../../src/admin/components/statistics/figures"
import { ordersLink, reportLink } from "../../../src/admin/components/statistics/links"
import type { Revenue, Stats } from "../../../src/admin/hooks/statistics"
import { startOfDay } from "../../../src/admin/lib/periods"

const PERIOD = { from: "2026-02-10", to: "2026-03-20" }

const revenue = (currency_code: string, orders: number): Revenue => ({
  ...{ currency_code, orders, items: orders * 2, gross: "0", discounts: "0", returns: "0" },
  ...{ net: `${orders}.50`, shipping: "0", tax: "0", total: "0", average_order_value: "1.25" },
})
const stats = (sums: Revenue[], before?: Revenue[]) =>
  ({
    ...{ total_orders: 9, total_completed: 4, total_weight_completed: "1.250" },
    revenue: sums,
    previous: before ? { revenue: before } : null,
  }) as Stats

describe("the currencies to choose from", () => {
  it("are the busiest first, then those of the period before", () => {
    const shown = stats([revenue("eur", 1), revenue("usd", 7)], [revenue("irr", 3)])
    expect(currenciesOf(shown, null)).toEqual(["usd", "eur", "irr"])
  })

  it("have the one in the address, even without a sale; but no nonsense", () => {
    const shown = stats([revenue("eur", 1)])
    expect(currenciesOf(shown, "jpy")).toEqual(["eur", "jpy"])
    expect(currenciesOf(shown, "eur")).toEqual(["eur"])
    expect(currenciesOf(shown, "<b>")).toEqual(["eur"])
    expect(currenciesOf(stats([]), null)).toEqual([])
  })
})

describe("the cards", () => {
  it("are of one currency; of one without sales they are zero, and there is no average", () => {
    const shown = stats([revenue("eur", 1), revenue("usd", 7)])
    const rest = { completed: 4, weight: 1.25 }
    expect(cardValues(shown, "usd")).toEqual({
      ...{ net: 7.5, orders: 7, average: 1.25, items: 14 },
      ...rest,
    })
    const nothing = { net: 0, orders: 0, average: null, items: 0 }
    expect(cardValues(shown, "jpy")).toEqual({ ...nothing, ...rest })
  })

  it.each([
    [15, 10, 0.5],
    [5, 10, -0.5],
    [10, 10, 0],
    [-5, 10, -1.5],
    [5, 0, null],
    [0, 0, null],
    [5, -10, null],
    [null, 10, null],
  ])("with %p now and %p before change by %p", (now, before, change) => {
    expect(changeOf(now, before)).toBe(change)
  })
})

describe("sales over time", () => {
  const bucket = (from: string, currency_code: string, net: string) => ({
    ...{ from, currency_code, net, orders: 1, items: 1, total: "0" },
  })

  it("lie over those of the period before, first upon first, in one currency", () => {
    const now = [bucket("2026-03-01", "eur", "2"), bucket("2026-03-01", "usd", "9")]
    const later = [bucket("2026-03-02", "eur", "4.5")]
    const before = [bucket("2026-02-27", "eur", "1"), bucket("2026-02-27", "usd", "8")]
    expect(salesPoints([...now, ...later], before, "eur", "net")).toEqual([
      { from: "2026-03-01", now: 2, before: 1, before_from: "2026-02-27" },
      { from: "2026-03-02", now: 4.5, before: null, before_from: "" },
    ])
  })

  it.each([
    ["2026-02-28", "day", "2026-02-28", "2026-02-28"],
    ["2026-02-09", "week", "2026-02-10", "2026-02-15"],
    ["2026-03-16", "week", "2026-03-16", "2026-03-20"],
    ["2026-02-01", "month", "2026-02-10", "2026-02-28"],
    ["2026-03-01", "month", "2026-03-01", "2026-03-20"],
  ] as const)("lead from %s by %s to the days %s to %s", (begins, grain, from, to) => {
    expect(daysOfBucket(begins, grain, PERIOD)).toEqual({ from, to })
  })
})

describe("where a figure leads", () => {
  it("is a report of the same side with the same parameters", () => {
    expect(reportLink("admin", "sales", { ...PERIOD, grain: "week", currency: "eur" })).toBe(
      "/reports/sales?from=2026-02-10&to=2026-03-20&grain=week&currency=eur"
    )
    expect(reportLink("seller", "product-types", PERIOD)).toBe(
      "/my-store/reports/product-types?from=2026-02-10&to=2026-03-20"
    )
  })

  it("are the orders of those days where the shop is, as the list's own filters write it", () => {
    const link = new URL(
      ordersLink("admin", {
        ...PERIOD,
        status: "paid",
        timeZone: "Asia/Tehran",
        seller_id: "s_1",
        currency: "eur",
      }),
      "http://shop"
    )
    expect(link.pathname).toBe("/statistics/orders")
    expect(Object.fromEntries(link.searchParams)).toEqual({
      status: '["paid"]',
      created_at: '{"$gte":"2026-02-09T20:30:00.000Z","$lte":"2026-03-20T20:29:59.999Z"}',
      ...{ currency_code: '"eur"', seller_id: "s_1" },
    })
    const own = ordersLink("seller", { ...PERIOD, status: "paid", timeZone: "UTC" })
    expect(own).toMatch(/^\/my-store\/orders\?/)
  })

  it.each([
    ["2026-03-29", "Europe/Berlin", "2026-03-28T23:00:00.000Z"],
    ["2026-03-30", "Europe/Berlin", "2026-03-29T22:00:00.000Z"],
    ["2026-10-25", "Europe/Berlin", "2026-10-24T22:00:00.000Z"],
    ["2026-10-26", "Europe/Berlin", "2026-10-25T23:00:00.000Z"],
    ["2026-11-22", "Pacific/Auckland", "2026-11-21T11:00:00.000Z"],
    ["2026-11-22", "America/New_York", "2026-11-22T05:00:00.000Z"],
  ])("begins %s in %s at %s", (day, timeZone, moment) => {
    expect(startOfDay(day, timeZone).toISOString()).toBe(moment)
  })
})
