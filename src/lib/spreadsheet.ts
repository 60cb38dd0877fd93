import { Writable } from "node:stream"
import { MedusaError } from "@medusajs/framework/utils"
import { defuse, readCsv, separatorOf, textOf } from "./csv"
import { CsvWriter } from "./sheet/csv-writer"
import { Output } from "./sheet/output"
import { WorkbookWriter } from "./sheet/workbook"
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
const PLAIN_STYLE = 0
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
  const output = new Output(to)
  if (format === "csv") await writeCsv(output, sheets[0])
  else await writeXlsx(output, sheets)
}

/** The first row of each sheet is its heading. */
async function writeXlsx(output: Output, sheets: Sheet[]) {
  const book = new WorkbookWriter(output)
  try {
    const bold = book.style({ bold: true })
    for (const { name, widths = [], rows } of sheets) {
      await book.begin({ name, widths, styles: [] })
      let style = bold
      for await (const cells of rows) {
        await book.add(
          cells,
          cells.map(() => style)
        )
        style = PLAIN_STYLE
      }
    }
    await book.end()
  } finally {
    book.destroy()
  }
}

async function writeCsv(output: Output, { rows }: Sheet) {
  const csv = new CsvWriter(output)
  try {
    for await (const cells of rows) {
      await csv.add(cells.map((cell) => (typeof cell === "string" ? defuse(cell) : cell)))
    }
    await csv.end()
  } finally {
    csv.destroy()
  }
}
