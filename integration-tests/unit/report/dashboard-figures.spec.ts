import { chartRowsOf, currenciesOf } from "../../../src/admin/components/report/chart-data"
import { figureText } from "../../../src/admin/components/report/figures"
import { hasFile, isRetried, isUnderWay } from "../../../src/admin/components/report/run-state"
import { ColumnType, ReportColumn, RUN_STATES } from "../../../src/admin/lib/report"

describe("a figure on the page", () => {
  const text = (type: ColumnType, value: string | number, currency: string | null = null) =>
    figureText(type, value, { locale: "en", currency })

  it.each([
    ["money", "12.50", "eur", "€12.50"],
    ["money", "1200", "jpy", "¥1,200"],
    ["money", "-0.005", "kwd", "-KWD 0.005"],
    ["money", "9007199254740993.01", "usd", "$9,007,199,254,740,993.01"],
    ["money", "1.00", "??", "1.00"],
    ["integer", 12000, null, "12,000"],
    ["percent", "12.5", null, "12.5%"],
    ["weight", "1.250", null, "1.25"],
    ["number", "n/a", null, "n/a"],
  ] as const)("of type %s is %j in %s: %s", (type, value, currency, wanted) => {
    expect(text(type, value, currency).replace(/\u00a0/g, " ")).toBe(wanted)
  })

  it("has no more digits than its column, and latin ones in all languages", () => {
    const format = { locale: "fa", currency: null, decimals: 1 }
    expect(figureText("number", "2.25", format)).toMatch(/^2\D[23]$/)
  })
})

describe("what is drawn of a report", () => {
  const column = (key: string, type: ColumnType, total = false): ReportColumn => ({
    ...{ key, type, total, label: key, meaning: null },
  })
  const columns = [
    ...[column("reason", "text"), column("currency_code", "text")],
    ...[column("amount", "money", true), column("average", "number")],
  ]
  const rows = [
    { reason: "late", currency_code: "eur", amount: "1.00", average: "4.5" },
    { reason: null, currency_code: "eur", amount: "9.00", average: null },
    { reason: "late", currency_code: "usd", amount: "5.00", average: "1" },
    { reason: "late", currency_code: "eur", amount: "2.50", average: "3.5" },
  ]
  const drawn = (kind: "bar" | "line", y: string[], currency: string | null) =>
    chartRowsOf({ kind, x: "reason", y }, columns, rows, currency, "(none)")

  it("is of one currency, added up by name, the largest first", () => {
    expect(drawn("bar", ["amount"], "eur")).toEqual([
      { reason: "(none)", amount: 9 },
      { reason: "late", amount: 3.5 },
    ])
    expect(currenciesOf(rows)).toEqual(["eur", "usd"])
  })

  it("is never a sum of averages, and nothing where there is no figure", () => {
    expect(drawn("bar", ["average"], null).map(({ average }) => average)).toEqual([4.5, 1, 3.5])
  })

  it("keeps the order of days in a line", () => {
    expect(drawn("line", ["amount"], "eur").map(({ amount }) => amount)).toEqual([1, 9, 2.5])
  })
})

describe("a run", () => {
  it.each(RUN_STATES)(
    "that is %s can be waited for, fetched or made again, one of them",
    (state) => {
      const is = [isUnderWay({ state }), hasFile({ state }), isRetried({ state })]
      expect(is.filter(Boolean)).toHaveLength(1)
    }
  )
})
