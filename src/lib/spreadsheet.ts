import { once } from "node:events"
import { Writable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { MedusaError } from "@medusajs/framework/utils"
import { stringify } from "csv-stringify"
import ExcelJS from "exceljs"
import { defuse, readCsv, separatorOf, textOf } from "./csv"
import { looksLikeZip, NO_RESULT, readXlsx, SheetRow } from "./xlsx"

export type { SheetRow } from "./xlsx"

export const SHEET_FORMATS = ["xlsx", "csv"] as const
export type SheetFormat = (typeof SHEET_FORMATS)[number]
export const MIME_TYPES: Record<SheetFormat, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
}

/** An empty cell is "". Numbers stay numbers, so that a spreadsheet can count with them. */
export type Cell = string | number
export type Sheet = {
  name: string
  widths?: number[]
  rows: AsyncIterable<Cell[]> | Iterable<Cell[]>
}
export type Spreadsheet = {
  format: SheetFormat
  /** The file comes from where `12,50` is a number. */
  decimalComma: boolean
  rows: AsyncGenerator<SheetRow>
}

/** The old format of Excel; a workbook with a password looks the same from outside. */
const OLD_EXCEL = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
const FORMULA_ERROR = /^#(REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/

/** Whether a cell holds, in place of a value, that its formula has none. */
export const isFailedFormula = (text: string) => text === NO_RESULT || FORMULA_ERROR.test(text)

/**
 * Opens a table by what is in it, whatever it is called. Rows are read as they are asked for; the
 * first that cannot be read is a MedusaError that people understand.
 */
export function openSpreadsheet(bytes: Buffer): Spreadsheet {
  if (looksLikeZip(bytes)) return { format: "xlsx", decimalComma: false, rows: readXlsx(bytes) }
  if (bytes.subarray(0, OLD_EXCEL.length).equals(OLD_EXCEL)) {
    const message =
      "This is an old or locked Excel file; accepted: .xlsx without a password, or .csv"
    throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
  const text = textOf(bytes)
  return { format: "csv", decimalComma: separatorOf(text) === ";", rows: readCsv(text) }
}

/** Writes sheets to a stream row by row and ends it. A CSV file holds the first sheet only. */
export async function writeSpreadsheet(format: SheetFormat, to: Writable, sheets: Sheet[]) {
  if (format === "csv") await writeCsv(to, sheets[0])
  else await writeXlsx(to, sheets)
}

async function writeCsv(to: Writable, { rows }: Sheet) {
  // The mark makes Excel read the file as UTF-8.
  const csv = stringify({ bom: true, record_delimiter: "windows" })
  await pipeline(safeRows(rows), csv, to)
}

async function* safeRows(rows: Sheet["rows"]) {
  for await (const cells of rows) {
    yield cells.map((cell) => (typeof cell === "string" ? defuse(cell) : cell))
  }
}

async function writeXlsx(to: Writable, sheets: Sheet[]) {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: to })
  for (const { name, widths = [], rows } of sheets) {
    const sheet = book.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] })
    sheet.columns = widths.map((width) => ({ width }))
    let isHeading = true
    for await (const cells of rows) {
      if (to.destroyed) return
      const row = sheet.addRow(cells.map((cell) => (cell === "" ? null : cell)))
      if (isHeading) row.font = { bold: true }
      isHeading = false
      row.commit()
    }
    sheet.commit()
  }
  // Who hangs up in the middle must not leave this waiting for a stream that nobody reads.
  await Promise.race([book.commit(), once(to, "close")])
}
