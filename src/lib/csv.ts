import { isUtf8 } from "node:buffer"
import { Readable } from "node:stream"
import { MedusaError } from "@medusajs/framework/utils"
import { CsvError, parse } from "csv-parse"
import type { SheetRow } from "./xlsx"

/** Characters of one row, quotes included. */
const ROW_LENGTH_MAX = 1024 * 1024
const BYTE_ORDER_MARK = "\uFEFF"
/** Large enough to be quick, small enough that other requests get their turn in between. */
const PIECE_BYTES = 64 * 1024

/** A cell that begins so may be run as a formula by whoever opens the file. */
const DANGEROUS = /^'*[=+\-@\t\r\n]/
const DEFUSED = /^'+[=+\-@\t\r\n]/

/** Puts `'` before a text that a spreadsheet would run; the sign for "this is only text". */
export const defuse = (text: string) => (DANGEROUS.test(text) ? `'${text}` : text)
/** Takes that sign off again, so that a file comes back as it went out. */
export const undefuse = (text: string) => (DEFUSED.test(text) ? text.slice(1) : text)

const refuse = (message: string): never => {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

/** As much of a file as is looked at for its separator. */
const HEADING_LENGTH_MAX = 16 * 1024

/** `,` or `;`: whichever the heading has more of outside quotes. */
export function separatorOf(text: string): "," | ";" {
  const count = { ",": 0, ";": 0 }
  let quoted = false
  for (const sign of text.slice(0, HEADING_LENGTH_MAX)) {
    if (sign === '"') quoted = !quoted
    if (!quoted && (sign === "\n" || sign === "\r")) break
    if (!quoted && (sign === "," || sign === ";")) count[sign]++
  }
  return count[";"] > count[","] ? ";" : ","
}

export function textOf(bytes: Buffer): string {
  if (bytes.includes(0)) refuse("The file is no text; accepted: .xlsx, or .csv in UTF-8")
  if (!isUtf8(bytes)) {
    refuse('The text is not in UTF-8; accepted: .csv in UTF-8 (in Excel: "CSV UTF-8"), or .xlsx')
  }
  const text = bytes.toString("utf8")
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
}

/** The rows of a file, the first being 1. Empty rows count but are left out. */
export async function* readCsv(text: string): AsyncGenerator<SheetRow> {
  const parser = Readable.from(piecesOf(text)).pipe(
    parse({
      delimiter: separatorOf(text),
      relax_column_count: true,
      // 12" in the middle of a cell is an inch, not a mistake.
      relax_quotes: true,
      max_record_size: ROW_LENGTH_MAX,
    })
  )
  let number = 0
  try {
    for await (const record of parser) {
      number++
      const cells = (record as string[]).map(undefuse)
      if (cells.some(Boolean)) yield { number, cells }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    refuse(`The file cannot be read: ${error.message}`)
  } finally {
    parser.destroy()
  }
}

function* piecesOf(text: string) {
  for (let at = 0; at < text.length; at += PIECE_BYTES) yield text.slice(at, at + PIECE_BYTES)
}
