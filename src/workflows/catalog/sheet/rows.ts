import { MedusaError } from "@medusajs/framework/utils"
import { ImportKind, IMPORT_ROWS_MAX } from "../../../modules/catalog/rules"
import { Currency } from "../../../modules/seller/product-rules"
import { SheetRow, Spreadsheet } from "../../../lib/spreadsheet"
import { CLEAR, quote, readCell } from "./cells"
import { Column, columnsOf } from "./columns"

/** What is wrong with one row; without a column it is the row as a whole. */
export type Problem = { row_number: number; column: string | null; message: string }
/** A row as it is meant: a column that is empty is left out, one that is to be emptied is null. */
export type ReadRow = {
  row_number: number
  values: Record<string, unknown>
  problems: Problem[]
}

const refuse = (message: string): never => {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

/** Which column each cell of a row belongs to; null for a cell that nobody reads. */
export type Heading = (Column | null)[]

/**
 * Finds the columns by the names in the first row, whatever their order and capitals. A file with
 * a name that is not known is refused: a misspelt column would be left out without a word.
 */
export function readHeading(row: SheetRow | undefined, columns: Column[]): Heading {
  const accepted = `accepted: ${columns.map(({ name }) => name).join(", ")}`
  if (!row) return refuse(`The file has no rows; the first one names the columns, ${accepted}`)
  const names = row.cells.map((cell) => cell.trim().toLowerCase())
  const unknown = names.filter((name) => name && !columns.some((column) => column.name === name))
  if (unknown.length) {
    refuse(`These columns are not known: ${unknown.map(quote).join(", ")}; ${accepted}`)
  }
  const twice = names.find((name, i) => name && names.indexOf(name) !== i)
  if (twice) refuse(`The column ${twice} is there twice; accepted: once`)
  const missing = columns.filter(({ name, required }) => required && !names.includes(name))
  if (missing.length) {
    const list = missing.map(({ name }) => name).join(", ")
    refuse(`These columns are missing: ${list}; ${accepted}`)
  }
  return names.map((name) => columns.find((column) => column.name === name) ?? null)
}

/** Reads no further than the heading, to refuse a useless file while its sender is there. */
export async function assertHeadingIsUsable(
  sheet: Spreadsheet,
  kind: ImportKind,
  currencies: Currency[]
) {
  const { value: first } = await sheet.rows.next()
  readHeading(first, columnsOf(kind, currencies))
  await sheet.rows.return(undefined)
}

export async function readRows(sheet: Spreadsheet, kind: ImportKind, currencies: Currency[]) {
  const { value: first } = await sheet.rows.next()
  const heading = readHeading(first, columnsOf(kind, currencies))
  const rows: ReadRow[] = []
  for await (const row of sheet.rows) {
    if (rows.length === IMPORT_ROWS_MAX) {
      refuse(`The file has more than ${IMPORT_ROWS_MAX} rows; send it in parts`)
    }
    rows.push(readRow(row, heading, sheet.decimalComma))
  }
  return rows
}

export function readRow(row: SheetRow, heading: Heading, decimalComma: boolean): ReadRow {
  const { number: row_number, cells } = row
  const values: ReadRow["values"] = {}
  const problems: Problem[] = []
  heading.forEach((column, i) => {
    if (!column || column.ignored) return
    const cell = (cells[i] ?? "").trim()
    const read = cell ? readOne(cell, column, decimalComma) : readNothing(column)
    if ("problem" in read) {
      problems.push({ row_number, column: column.name, message: read.problem })
    } else if (read.value !== undefined) values[column.name] = read.value
  })
  const stray = cells.slice(heading.length).find((cell) => cell.trim())
  if (stray) {
    const message = `${quote(stray)} stands beside the last column; accepted: nothing there`
    problems.push({ row_number, column: null, message })
  }
  return { row_number, values, problems }
}

type Read = { value: unknown } | { problem: string }

const readNothing = ({ required }: Column): Read =>
  required ? { problem: "The cell is empty; accepted: a value in every row" } : { value: undefined }

function readOne(cell: string, column: Column, decimalComma: boolean): Read {
  if (cell !== CLEAR) return readCell(cell, column.parse, { decimalComma })
  if (column.clearable) return { value: null }
  return { problem: `"${CLEAR}" would empty this column, which cannot be; accepted: a value` }
}
