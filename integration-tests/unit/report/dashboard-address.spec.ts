import { addressOf, parametersIn } from "../../../src/admin/components/report/address"
import { shelvesOf } from "../../../src/admin/components/report/groups"
import { wordsOf } from "../../../src/admin/components/report/words-of"
import en from "../../../src/admin/i18n/en/report.json"
import type { ParameterName, Report } from "../../../src/admin/lib/report"
import { REPORTS } from "../../../src/modules/report/reports/all"

const TODAY = "2026-11-22"
const ALL: ParameterName[] = [
  ...(["from", "to", "grain", "currency"] as const),
  ...(["seller_id", "product_id", "sales_days"] as const),
]
const asked = (address: string, names = ALL) =>
  parametersIn(
    new URLSearchParams(address),
    names.map((name) => ({ name, default: null, is_required: false })),
    TODAY
  )

describe("what the address of a report asks for", () => {
  const usual = { from: "2026-10-24", to: "2026-11-22" }

  it.each([
    ["", usual],
    ["period=yesterday", { from: "2026-11-21", to: "2026-11-21" }],
    ["from=2026-01-01&to=2026-01-31", { from: "2026-01-01", to: "2026-01-31" }],
    ["period=tomorrow", usual],
    ["grain=week&currency=eur", { ...usual, grain: "week", currency: "eur" }],
    ["grain=hour&currency=Euro", usual],
    ["seller_id=sel_1&product_id=prod_1", { ...usual, seller_id: "sel_1", product_id: "prod_1" }],
    ["sales_days=14", { ...usual, sales_days: 14 }],
    ["sales_days=0", usual],
    ["sales_days=366", usual],
    ["sales_days=2.5", usual],
  ])("in %j is what the server takes", (address, wanted) => {
    expect(asked(address)).toEqual(wanted)
  })

  it("is nothing that the report does not have", () => {
    expect(asked("grain=week&sales_days=7&period=today", ["sales_days"])).toEqual({ sales_days: 7 })
  })

  it("can be had again from what a file was made of", () => {
    const params = { from: "2026-01-01", to: "2026-01-31", grain: "month", seller_id: null }
    const { seller_id: _, ...wanted } = params
    expect(asked(addressOf(params))).toEqual(wanted)
  })
})

describe("what a file was made of, in words", () => {
  const names = {
    period: (from: string, to: string) => `${from} to ${to}`,
    grain: (grain: string) => `by ${grain}`,
    store: (id: string) => ({ sel_1: "Lumen" })[id] ?? id,
    product: (id: string) => id,
    salesDays: (count: number) => `last ${count} days`,
    everything: "Everything",
  }

  it("names the period first, then how it is divided and what is left out", () => {
    const params = { seller_id: "sel_1", currency: "eur", to: "b", from: "a", grain: "day" }
    expect(wordsOf(params, names)).toEqual(["a to b", "by day", "EUR", "Lumen"])
  })

  it("says so where nothing is left out", () => {
    expect(wordsOf({ currency: null, seller_id: null }, names)).toEqual(["Everything"])
    expect(wordsOf({ sales_days: 30 }, names)).toEqual(["last 30 days"])
  })
})

describe("the library", () => {
  const reports = REPORTS as unknown as Report[]

  it("has each report on one shelf, and none is left over", () => {
    const shelves = shelvesOf(reports)
    expect(shelves.flatMap((shelf) => shelf.reports)).toHaveLength(reports.length)
    expect(shelves.map(({ shelf }) => shelf)).toEqual(["sales", "money", "stock", "support"])
  })

  it("puts what it does not know on a shelf of its own, and shows no empty one", () => {
    const unknown = { ...reports[0], key: "weather" }
    expect(shelvesOf([unknown])).toEqual([{ shelf: "other", reports: [unknown] }])
  })

  it("calls everything as the server does in English", () => {
    type Words = Record<string, string | undefined>
    type Own = { title: string; description: string; labels?: Words; meanings?: Words }
    const words = en.reports as Record<string, Own>
    const [labels, meanings]: Words[] = [en.labels, en.meanings]
    for (const { key, title, description, columns } of REPORTS) {
      const own = words[key]
      expect(own).toMatchObject({ title, description })
      const called = columns.map((column) => own.labels?.[column.key] ?? labels[column.key])
      expect(called).toEqual(columns.map(({ label }) => label))
      const explained = columns.filter(({ meaning }) => meaning)
      const said = explained.map((column) => own.meanings?.[column.key] ?? meanings[column.key])
      expect(said).toEqual(explained.map(({ meaning }) => meaning))
    }
  })
})
