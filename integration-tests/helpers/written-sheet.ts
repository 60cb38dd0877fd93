import { PassThrough } from "node:stream"
import { buffer } from "node:stream/consumers"
import { parse } from "csv-parse/sync"
import ExcelJS from "exceljs"
import { SheetColumn } from "../../src/lib/sheet/columns"
import { SheetWish, writeSheet } from "../../src/lib/sheet/sheet-writer"

type Wish = Partial<SheetWish> & { columns: SheetColumn[] }
type Rows = Parameters<typeof writeSheet>[1]

/** A table as it leaves, and what its writer says of it. */
export async function aWrittenSheet(rows: Rows, wish: Wish) {
  const to = new PassThrough()
  const all = { format: "xlsx", name: "Sales", time_zone: "Europe/Berlin", ...wish } as const
  const [bytes, said] = await Promise.all([buffer(to), writeSheet(to, rows, all)])
  return { bytes, said }
}

/** One column with these values; the heading is left out. */
export async function aColumn(column: Omit<SheetColumn, "key" | "label">, values: unknown[]) {
  const columns = [{ key: "k", label: "Label", ...column }]
  const rows = values.map((k) => ({ k }))
  const xlsx = sheetsOf(await workbookOf((await aWrittenSheet(rows, { columns })).bytes))[0]
  const wish = { format: "csv", columns } as const
  const csv = fieldsOf((await aWrittenSheet(rows, wish)).bytes)
  const raw = fieldsOf((await aWrittenSheet(rows, { ...wish, raw: true })).bytes)
  const below = <Value>(lines: Value[][]) => lines.slice(1).map(([value]) => value)
  return { xlsx: below(xlsx.rows), csv: below(csv), raw: below(raw) }
}

export async function workbookOf(bytes: Buffer) {
  const book = new ExcelJS.Workbook()
  // Its types know the buffers of an older Node.
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  return book
}

/** Every sheet with the values of its cells; null where there is none. */
export const sheetsOf = (book: ExcelJS.Workbook) =>
  book.worksheets.map((sheet) => {
    const numbers = Array.from({ length: sheet.rowCount }, (_, i) => i + 1)
    const columns = Array.from({ length: sheet.columnCount }, (_, i) => i + 1)
    const rows = numbers.map((row) =>
      columns.map((column) => sheet.getRow(row).getCell(column).value ?? null)
    )
    return { name: sheet.name, rows }
  })

export const fieldsOf = (bytes: Buffer): string[][] => parse(bytes, { bom: true })
