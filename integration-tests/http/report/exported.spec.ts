import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { MedusaContainer } from "@medusajs/framework/types"
import { CELL_LENGTH_MAX } from "../../../src/lib/sheet/text"
import { Column, rowOf, Value } from "../../../src/modules/report/columns"
import { MERCHANT, parameterNamesOf } from "../../../src/modules/report/parameters"
import { sheetColumnsOf } from "../../../src/modules/report/sheet-columns"
import { aMerchant } from "../../helpers/actors"
import { inDatabase } from "../../helpers/auctions"
import { CURRENCIES } from "../../helpers/catalog"
import { pythonWithOpenpyxl } from "../../helpers/openpyxl"
import { aReadyCart, aShop, slicesOf } from "../../helpers/orders"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { aWrittenSheet, fieldsOf } from "../../helpers/written-sheet"
import { aroundToday, reportsOf, ROWS_MAX } from "./report-desk"

/** What people may call their goods; all of it is data and none of it is an order. */
const EVIL = [
  "=1+1",
  "+SUM(A1:A9)",
  "-2+3",
  "@cmd",
  '=HYPERLINK("http://evil.example","Click")',
  '{"formula":"1+1"}',
  "007",
  "1e5",
  "TRUE",
  "2026-01-01",
  "<script>alert('x')</script> & ]]>",
  "_x0041_ _x000D_",
  "🏺 ظرف سفالی 👩‍👩‍👧",
  "a\tb\nc\r\nd",
  "  spaces  ",
  "bell\u0007 and \u001b[31m escape",
  "é".repeat(40_000),
  `${"x".repeat(CELL_LENGTH_MAX - 2)}🏺🏺`,
  "'quoted'",
  '"double", comma; semicolon',
]
const REPORTS = ["order-lines", "products", "statement", "refunds", "commission", "customers"]

const READ = `
import json, sys, warnings, openpyxl
warnings.simplefilter("error")
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([
    [[cell.data_type, cell.value.isoformat() if hasattr(cell.value, "isoformat") else cell.value]
     for cell in row] for sheet in book for row in sheet.iter_rows()]))
`

const python = pythonWithOpenpyxl()
if (!python) console.log("Skipped: no Python here has openpyxl (Debian: python3-openpyxl)")

souk(({ api, getContainer }) => {
  const itWithPython = python ? it : it.skip
  let container: MedusaContainer
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "souk-exported-"))
    container = getContainer()
    const quiet = aQuietBus(container)
    const shop = await aShop(api, container)
    const merchant = await aMerchant(api, container, "merchant@example.com")
    for (const currency of CURRENCIES) {
      const cart_id = await aReadyCart(api, shop, { currency })
      const placed = await api.post(`/store/carts/${cart_id}/complete`, {}, shop.market.visitor)
      await quiet()
      const [north] = await slicesOf(container, placed.data.order.id)
      const wish = { amount: 7, reason: EVIL[0] }
      await api.post(`/admin/seller-orders/${north.id}/refunds`, wish, merchant)
      await quiet()
    }
    await callNames(container)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const read = async (key: string) => {
    const reports = reportsOf(container)
    const names = parameterNamesOf(reports.reportOf(key, MERCHANT), MERCHANT)
    const given = names.includes("from") ? aroundToday() : {}
    const all = { limit: ROWS_MAX }
    const { columns, rows, time_zone } = await reports.readPage(key, MERCHANT, given, all)
    const digits = await inDatabase(container, "select code, decimal_digits from currency")
    const byCode = new Map(digits.map((row) => [String(row.code), Number(row.decimal_digits)]))
    return { columns, rows, time_zone, sheet: sheetColumnsOf(columns, byCode) }
  }

  itWithPython.each(REPORTS)("writes %s as the database says it, cell by cell", async (key) => {
    const { columns, rows, sheet, time_zone } = await read(key)
    expect(rows.length).toBeGreaterThan(0)
    const { bytes } = await aWrittenSheet(rows, { columns: sheet, time_zone, name: key })
    const file = join(folder, `${key}.xlsx`)
    writeFileSync(file, bytes)
    const { stdout, stderr } = spawnSync(python!, ["-c", READ, file], {
      ...{ encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
    })
    expect(stderr).toBe("")
    const [heading, ...read_] = JSON.parse(stdout) as [string, unknown][][]
    expect(heading).toHaveLength(columns.length)
    const body = read_.slice(0, rows.length)
    const expected = rows.map((row) =>
      columns.map((column) => shown(column, row[column.key], time_zone))
    )
    expect(body.map((cells) => cells.map(([, value]) => decoded(value)))).toEqual(expected)
    // A formula is a cell of type "f"; openpyxl takes any text that begins with "=" for one.
    const formulas = read_
      .flat()
      .filter(([type, value]) => type === "f" && !EVIL.includes(String(value)))
    expect(formulas).toEqual([])
    const xml = spawnSync("unzip", ["-p", file, "xl/worksheets/sheet1.xml"], { encoding: "latin1" })
    expect(xml.stdout).not.toMatch(/<f[ >]/)
  })

  it("holds every evil name at least once, and amounts below nothing", async () => {
    const { rows } = await read("order-lines")
    const told = new Set(
      rows.flatMap(({ title, sku, variant_title }) => [title, sku, variant_title])
    )
    expect(EVIL.filter((name) => !told.has(name))).toEqual([])
    const statement = await read("statement")
    expect(statement.rows.some(({ amount }) => String(amount).startsWith("-"))).toBe(true)
    const currencies = new Set(statement.rows.map(({ currency_code }) => currency_code))
    expect(currencies).toEqual(new Set(CURRENCIES))
  })

  it("hands machines every character in CSV, and people no formula", async () => {
    const { columns, rows, sheet, time_zone } = await read("order-lines")
    const wish = { columns: sheet, time_zone, name: "Lines", format: "csv" } as const
    const at = columns.findIndex(({ key }) => key === "title")
    const titles = async (raw: boolean) =>
      fieldsOf((await aWrittenSheet(rows, { ...wish, raw })).bytes)
        .slice(1, rows.length + 1)
        .map((fields) => fields[at])
    expect(await titles(true)).toEqual(rows.map(({ title }) => title))
    for (const title of await titles(false)) expect(title).not.toMatch(/^[=+\-@\t\r\n]/)
  })

  it("lets no object of a driver through", () => {
    const columns: Column[] = [{ key: "note", label: "Note", type: "text" }]
    const { note } = rowOf(columns, { note: { formula: "1+1" } })
    expect(typeof note).toBe("string")
  })
})

/** Every line, way of sending and store gets a name from the list. */
async function callNames(container: MedusaContainer) {
  let next = 0
  const name = () => EVIL[next++ % EVIL.length]
  const each = async (table: string, columns: string[]) => {
    for (const { id } of await inDatabase(container, `select id from ${table} order by id`)) {
      const set = columns.map((column) => `${column} = ?`).join(", ")
      await inDatabase(container, `update ${table} set ${set} where id = ?`, [
        ...columns.map(name),
        id,
      ])
    }
  }
  await each("order_line_item", ["product_title", "variant_title", "variant_sku"])
  await each("order_shipping_method", ["name"])
  await each("seller", ["name"])
  await each("order_address", ["first_name", "last_name"])
}

/** A text that looks like an escaped character is escaped; Excel reads that back, openpyxl does not. */
const decoded = (value: unknown) =>
  typeof value === "string" ? value.replaceAll("_x005F_", "_") : value

const UNSHOWN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g

/** A value as a spreadsheet program is to have it. */
function shown({ type }: Column, value: Value, time_zone: string) {
  if (value === null || value === "") return null
  if (type === "datetime") return wallTime(value as Date, time_zone)
  if (type === "date") return `${String(value)}T00:00:00`
  if (type === "boolean") return value
  if (type === "text" || type === "id") return cut(String(value).replace(UNSHOWN, ""))
  return Number(value)
}

function cut(text: string) {
  if (text.length <= CELL_LENGTH_MAX) return text.replaceAll("\r\n", "\n").replaceAll("\r", "\n")
  return `${text.slice(0, CELL_LENGTH_MAX - 1).replace(/[\ud800-\udbff]$/, "")}…`
}

function wallTime(moment: Date, timeZone: string) {
  const parts = new Intl.DateTimeFormat("en-GB", {
    ...{ timeZone, year: "numeric", month: "2-digit", day: "2-digit" },
    ...{ hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
  }).formatToParts(moment)
  const of = (type: string) => parts.find((part) => part.type === type)!.value
  const fraction = moment.getMilliseconds()
  return [
    `${of("year")}-${of("month")}-${of("day")}T${of("hour")}:${of("minute")}:${of("second")}`,
    ...(fraction ? [`${String(fraction).padStart(3, "0")}000`] : []),
  ].join(".")
}
