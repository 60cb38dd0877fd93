import { Readable } from "node:stream"
import { MedusaError } from "@medusajs/framework/utils"
import ExcelJS from "exceljs"
import unzipper from "unzipper"

/** Unpacked bytes of a workbook: 20,000 rows with long descriptions are about half of it. */
export const WORKBOOK_BYTES_MAX = 128 * 1024 * 1024
export const COLUMNS_MAX = 200
/** A formula that was never calculated; programs that write workbooks do not always do it. */
export const NO_RESULT = "#VALUE!"

export type SheetRow = { number: number; cells: string[] }

/** A floating point number is exact to so many digits; those behind them are noise. */
const EXACT_DIGITS = 15
/** What the library keeps in memory: texts and formats of cells, which stand in files of their own. */
const READING = {
  worksheets: "emit",
  sharedStrings: "cache",
  styles: "cache",
  hyperlinks: "ignore",
  entries: "ignore",
} as const

const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)

export const looksLikeZip = (bytes: Buffer) =>
  bytes.subarray(0, 4).toString("latin1") === "PK\x03\x04"

/**
 * The rows of the first visible sheet as texts, formulas as their results. Empty rows are left
 * out; a row keeps the number that people see beside it.
 *
 * @throws MedusaError invalid_data (400) when the file is no workbook, or unpacks to too much
 */
export async function* readXlsx(bytes: Buffer): AsyncGenerator<SheetRow> {
  try {
    await assertUnpacksWithin(bytes, WORKBOOK_BYTES_MAX)
    const book = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([bytes]), READING)
    for await (const sheet of book) {
      // The reader knows the state of a sheet; its types leave it out.
      const { state } = sheet as unknown as { state?: string }
      for await (const row of sheet) {
        if (state === "hidden" || state === "veryHidden") continue
        const cells = cellsOf(row)
        if (cells.some(Boolean)) yield { number: row.number, cells }
      }
      if (state === "visible" || !state) return
    }
    throw invalid("The workbook cannot be read (there is no visible sheet in it); accepted: .xlsx")
  } catch (error) {
    if (error instanceof MedusaError) throw error
    const detail = error instanceof Error ? error.message : String(error)
    const accepted = "accepted: .xlsx as spreadsheet programs save it"
    throw invalid(`The workbook cannot be read (${detail}); ${accepted}`)
  }
}

/**
 * An archive of some kilobytes can hold gigabytes, and what it says about itself need not be true:
 * all of it is unpacked once and counted before anything is kept. It is walked from front to back,
 * as the reader walks it: the directory at its end need not name everything that is in it.
 */
async function assertUnpacksWithin(bytes: Buffer, limit: number) {
  const archive = Readable.from([bytes]).pipe(unzipper.Parse({ forceStream: true }))
  let left = limit
  for await (const file of archive) {
    for await (const piece of file as unzipper.Entry) {
      left -= (piece as Buffer).length
      if (left < 0) throw invalid("The file holds too much once it is unpacked; send it in parts")
    }
  }
}

function cellsOf(row: ExcelJS.Row): string[] {
  const cells: string[] = []
  row.eachCell({ includeEmpty: false }, (cell, column) => {
    const text = textOf(cell.value)
    if (text === "") return
    if (column > COLUMNS_MAX)
      throw invalid(`Row ${row.number} is wider than ${COLUMNS_MAX} columns`)
    while (cells.length < column - 1) cells.push("")
    cells[column - 1] = text
  })
  return cells
}

function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return ""
  if (typeof value === "number") return String(Number(value.toPrecision(EXACT_DIGITS)))
  if (value instanceof Date) return dayOf(value)
  if (typeof value !== "object") return String(value)
  if ("richText" in value) return value.richText.map(({ text }) => text).join("")
  if ("error" in value) return value.error
  if ("formula" in value || "sharedFormula" in value) {
    return value.result === undefined ? NO_RESULT : textOf(value.result)
  }
  return "text" in value ? value.text : ""
}

/** `2026-11-21`, with a time only if there is one. */
function dayOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return NO_RESULT
  const text = date.toISOString()
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 19)
}
