import type { Column } from "../../../src/modules/report/columns"
import { totalsOf } from "../../../src/modules/report/sheet-columns"

const DIGITS = new Map([
  ["usd", 2],
  ["jpy", 0],
  ["kwd", 3],
])
const COLUMNS: Column[] = [
  { key: "product", label: "Product", type: "text" },
  { key: "currency_code", label: "Currency", type: "text" },
  { key: "orders", label: "Orders", type: "integer", total: true },
  { key: "weight", label: "Weight", type: "weight", total: true },
  { key: "total", label: "Total", type: "money", total: true },
  { key: "share", label: "Share", type: "percent" },
]
const row = (currency_code: string, total: string, orders = 1) => ({
  ...{ product: "Teapot", currency_code, orders, weight: "0.250", total, share: "12.5" },
})

describe("the sums of a page", () => {
  it("are exact, with all digits of their currency", () => {
    const rows = Array.from({ length: 30 }, () => row("usd", "0.10"))
    expect(totalsOf(COLUMNS, rows, DIGITS)).toEqual([
      { currency_code: "usd", values: { orders: "30", weight: "7.500", total: "3.00" } },
    ])
    const large = [row("usd", "90071992547409.93"), row("usd", "90071992547409.93")]
    expect(totalsOf(COLUMNS, large, DIGITS)[0].values.total).toBe("180143985094819.86")
  })

  it("never add two currencies: each has a line, and what has none a line of its own", () => {
    const rows = [row("usd", "1.50"), row("jpy", "200"), row("kwd", "0.125"), row("usd", "2.25")]
    expect(totalsOf(COLUMNS, rows, DIGITS)).toEqual([
      { currency_code: null, values: { orders: "4", weight: "1.000" } },
      { currency_code: "jpy", values: { total: "200" } },
      { currency_code: "kwd", values: { total: "0.125" } },
      { currency_code: "usd", values: { total: "3.75" } },
    ])
  })

  it("are none where nothing adds up", () => {
    const plain = COLUMNS.filter(({ total }) => !total)
    expect(totalsOf(plain, [row("usd", "1.50")], DIGITS)).toEqual([])
  })
})
