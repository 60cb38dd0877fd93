import { createHash } from "node:crypto"
import { PassThrough, Readable, Writable } from "node:stream"
import { setTimeout as wait } from "node:timers/promises"
import { SheetColumn } from "../../../src/lib/sheet/columns"
import { writeSheet } from "../../../src/lib/sheet/sheet-writer"
import { openSpreadsheet } from "../../../src/lib/spreadsheet"
import { aWrittenSheet, fieldsOf, sheetsOf, workbookOf } from "../../helpers/written-sheet"

const COLUMNS: SheetColumn[] = [
  { key: "order", label: "Order", type: "id" },
  { key: "at", label: "At", type: "date" },
  { key: "sum", label: "Sum", type: "money", total: true },
  { key: "pieces", label: "Pieces", type: "integer", total: true, width: 9 },
]
const lines = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    ...{ order: `o${i}`, at: "2026-11-22", sum: "0.10", pieces: i, other: "not asked for" },
  }))
const WISH = { columns: COLUMNS, format: "xlsx", name: "Sales", time_zone: "UTC" } as const

describe.each(["xlsx", "csv"] as const)("a table as %s", (format) => {
  it("tells its rows, its bytes and their sum", async () => {
    const { bytes, said } = await aWrittenSheet(lines(30), { columns: COLUMNS, format })
    const sha256 = createHash("sha256").update(bytes).digest("hex")
    expect(said).toEqual({ rows: 30, bytes: bytes.length, sha256 })
  })

  it("tells how far it is while others get a turn", async () => {
    const told: number[] = []
    let turns = 0
    const timer = setInterval(() => turns++, 0)
    const onProgress = ({ rows }: { rows: number }) => told.push(rows)
    await aWrittenSheet(lines(20_000), { columns: COLUMNS, format, onProgress })
    clearInterval(timer)
    expect(told.slice(0, 3)).toEqual([1000, 2000, 3000])
    expect(turns).toBeGreaterThan(3)
  })

  it("waits for who reads slowly, and takes no more rows meanwhile", async () => {
    let taken = 0
    function* rows() {
      for (const line of lines(200_000)) {
        taken++
        yield { ...line, order: Math.random().toString(36).repeat(5) }
      }
    }
    const to = new PassThrough()
    const controller = new AbortController()
    const written = writeSheet(to, rows(), { ...WISH, format, signal: controller.signal })
    const refused = expect(written).rejects.toThrow("enough")
    await wait(1500)
    const before = taken
    await wait(200)
    expect(taken).toBe(before)
    expect(taken).toBeLessThan(60_000)
    controller.abort(new Error("enough"))
    await refused
  })

  it("ends in the middle when it is aborted, and gives its source back", async () => {
    const controller = new AbortController()
    let taken = 0
    async function* endless() {
      for (;;) {
        if (++taken === 5000) controller.abort(new Error("cancelled by ann"))
        yield { order: `o${taken}` }
      }
    }
    const source = Readable.from(endless())
    const to = new PassThrough().resume()
    const wish = { ...WISH, format, signal: controller.signal }
    await expect(writeSheet(to, source, wish)).rejects.toThrow("cancelled by ann")
    expect(source.destroyed).toBe(true)
    expect(to.writableEnded).toBe(false)
  })

  it("ends as well while it waits for a row that never comes", async () => {
    const source = new Readable({ objectMode: true, read: () => undefined })
    const signal = AbortSignal.timeout(20)
    const written = writeSheet(new PassThrough().resume(), source, { ...WISH, format, signal })
    await expect(written).rejects.toThrow("timeout")
  })

  it("fails with its source, with its reader, and for who hangs up", async () => {
    async function* broken() {
      yield* lines(3)
      throw new Error("connection lost")
    }
    const to = new PassThrough().resume()
    await expect(writeSheet(to, broken(), { ...WISH, format })).rejects.toThrow("connection lost")
    const full = new Writable({ write: (_, __, done) => done(new Error("disk full")) })
    full.on("error", () => undefined)
    await expect(writeSheet(full, lines(50_000), { ...WISH, format })).rejects.toThrow("disk full")
    const gone = new PassThrough()
    setTimeout(() => gone.destroy(), 20)
    const hungUp = writeSheet(gone, lines(200_000), { ...WISH, format })
    await expect(hungUp).rejects.toThrow("closed it before its end")
  })

  it("has headings and sums without any row", async () => {
    const { bytes, said } = await aWrittenSheet([], { columns: COLUMNS, format, total_label: "Σ" })
    expect(said.rows).toBe(0)
    const rows = []
    for await (const { cells } of openSpreadsheet(bytes).rows) rows.push(cells)
    expect(rows[0]).toEqual(["Order", "At (Europe/Berlin)", "Sum", "Pieces"])
    expect(rows[1].map((cell) => Number(cell) || cell)).toHaveLength(4)
  })
})

describe("a workbook", () => {
  it("has its looks once per column, a heading that stays and filters, and exact sums", async () => {
    const { bytes } = await aWrittenSheet(lines(3), { columns: COLUMNS })
    const book = await workbookOf(bytes)
    const sheet = book.worksheets[0]
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 })
    expect(sheet.autoFilter).toBe("A1:D4")
    expect(sheet.getRow(1).getCell(1).font.bold).toBe(true)
    const formats = [1, 2, 3, 4].map((column) => sheet.getRow(2).getCell(column).numFmt)
    expect(formats).toEqual(["@", "yyyy-mm-dd", "#,##0.00", "#,##0"])
    expect(sheet.getColumn(4).width).toBe(9)
    expect(sheetsOf(book)[0].rows[4]).toEqual(["Total", null, 0.3, 3])
    expect(sheet.getRow(5).getCell(3).font.bold).toBe(true)
  })

  it("goes on in a new sheet, each with its heading, and the sums at the end of the last", async () => {
    const { bytes, said } = await aWrittenSheet(lines(25), { columns: COLUMNS, rows_per_sheet: 10 })
    expect(said.rows).toBe(25)
    const sheets = sheetsOf(await workbookOf(bytes))
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ["Sales", 11],
      ["Sales 2", 11],
      ["Sales 3", 7],
    ])
    expect(sheets.every(({ rows }) => rows[0][0] === "Order")).toBe(true)
    expect(sheets.flatMap(({ rows }) => rows.slice(1).map(([id]) => id))).toEqual([
      ...lines(25).map(({ order }) => order),
      "Total",
    ])
    expect(sheets[2].rows[6]).toEqual(["Total", null, 2.5, 300])
  })

  it("has a name that Excel takes", async () => {
    const nameOf = async (name: string) =>
      (await workbookOf((await aWrittenSheet([], { columns: COLUMNS, name })).bytes)).worksheets[0]
        .name
    expect(await nameOf("'Sales: [a/b]?*\\'")).toBe("Sales   a b")
    expect(await nameOf("x".repeat(40))).toBe("x".repeat(31))
    expect(await nameOf("::")).toBe("Sheet")
  })

  it("is the same file for the same rows", async () => {
    const [one, other] = [1, 2].map(() => aWrittenSheet(lines(100), { columns: COLUMNS }))
    expect((await one).said.sha256).toBe((await other).said.sha256)
  })

  it("sums money exactly, and as text once no number does", async () => {
    const columns = COLUMNS.slice(2, 3)
    const sumOf = async (sums: unknown[]) => {
      const rows = sums.map((sum) => ({ sum }))
      const { bytes } = await aWrittenSheet(rows, { columns })
      return sheetsOf(await workbookOf(bytes))[0].rows[sums.length + 1][0]
    }
    expect(await sumOf(Array(1000).fill("0.1"))).toBe(100)
    expect(await sumOf(["9999999999999.99", "0.01", "abc", null])).toBe("10000000000000.00")
    expect(await sumOf(["90071992547409.93", "-90071992547409.92"])).toBe(0.01)
  })

  it("sums money of several currencies each in a line of its own", async () => {
    const digits: Record<string, number> = { jpy: 0, eur: 2 }
    const columns: SheetColumn[] = [
      { key: "currency_code", label: "Currency", type: "text" },
      {
        ...{ key: "sum", label: "Sum", type: "money", total: true, currency: "currency_code" },
        decimals: ({ currency_code }) => digits[String(currency_code)],
      },
      { key: "pieces", label: "Pieces", type: "integer", total: true },
    ]
    const rows = [
      { currency_code: "jpy", sum: "700", pieces: 2 },
      { currency_code: "eur", sum: "0.10", pieces: 1 },
      { currency_code: "jpy", sum: "5.5", pieces: 4 },
    ]
    const { bytes } = await aWrittenSheet(rows, { columns })
    const book = await workbookOf(bytes)
    expect(sheetsOf(book)[0].rows.slice(4)).toEqual([
      ["Total", null, 7],
      ["Total EUR", 0.1, null],
      ["Total JPY", 706, null],
    ])
    expect(book.worksheets[0].getCell("B7").numFmt).toBe("#,##0")
    const one = await aWrittenSheet(rows.slice(0, 1), { columns, format: "csv" })
    expect(fieldsOf(one.bytes)[2]).toEqual(["Total JPY", "700", "2"])
    const none = await aWrittenSheet([], { columns, format: "csv" })
    expect(fieldsOf(none.bytes)[1]).toEqual(["Total", "", "0"])
  })

  it("refuses a definition that cannot be carried out", async () => {
    const refused = (column: Partial<SheetColumn>) =>
      expect(aWrittenSheet([], { columns: [{ ...COLUMNS[0], ...column }] })).rejects
    await refused({ total: true }).toThrow('Column "order" has no sum; accepted: integer, number')
    await refused({ type: "money", total: true, decimals: () => 2 }).toThrow("do not add up")
    await refused({ type: "money", decimals: 9 }).toThrow("accepted: 0 to 6")
    await expect(aWrittenSheet([], { columns: [] })).rejects.toThrow("at least one column")
  })
})

describe("CSV", () => {
  it("begins with the mark of UTF-8 and has every field in quotes", async () => {
    const { bytes } = await aWrittenSheet(lines(1), { columns: COLUMNS, format: "csv" })
    expect(bytes.toString()).toBe(
      '\uFEFF"Order","At (Europe/Berlin)","Sum","Pieces"\r\n' +
        '"o0","2026-11-22","0.10","0"\r\n"Total","","0.10","0"\r\n'
    )
  })

  it("goes by keys for machines, without mark and sums", async () => {
    const wish = { columns: COLUMNS, format: "csv", raw: true } as const
    const { bytes } = await aWrittenSheet(lines(1), wish)
    expect(bytes.toString()).toBe('"order","at","sum","pieces"\r\n"o0","2026-11-22","0.10","0"\r\n')
    expect(fieldsOf(bytes)).toHaveLength(2)
  })

  it("lets no heading run either", async () => {
    const columns = [{ key: "k", label: "=cmd\u0000", type: "text" as const }]
    const { bytes } = await aWrittenSheet([], { columns, format: "csv" })
    expect(fieldsOf(bytes)).toEqual([["'=cmd"]])
  })
})
