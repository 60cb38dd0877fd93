import { DAY_MS } from "../wall-clock"
import type { Cell } from "./cells"
import { Output, Written } from "./output"
import { soundText } from "./text"
import {
  escapeXml,
  packageFiles,
  sheetHead,
  SheetLook,
  sheetPath,
  sheetTail,
} from "./workbook-parts"
import { Style, Styles } from "./workbook-parts"
import { ZipWriter } from "./zip"

/** 1970-01-01 in days of Excel, whose calendar is wrong before 1900-03-01. */
const EPOCH_DAY = 25_569
const DAY_FIRST_MS = Date.UTC(1900, 2, 1)
const DAY_LAST_MS = Date.UTC(9999, 11, 31, 23, 59, 59, 999)
const NAME_LENGTH_MAX = 31
/** Text of rows that is packed at a time. */
const PIECE_LENGTH = 64 * 1024
/** A sheet stays below what the archive can hold without extensions of its format. */
const SHEET_BYTES_MAX = 3 * 1024 ** 3

type Sheet = SheetLook & { name: string }
type Wait = Promise<void> | undefined

/**
 * Writes a workbook row by row. Texts stand in their cells, not in a list of their own that would
 * have to be kept; every text is a text to Excel, whatever sign it begins with.
 *
 * exceljs takes three times as long for the same rows, and keeps what it has not written yet in
 * memory; it still reads. The figures: npm run bench -- sheets.
 */
export class WorkbookWriter {
  private readonly zip: ZipWriter
  private readonly styles = new Styles()
  private readonly names: string[] = []
  private attributes: string[] = []
  private letters: string[] = []
  private piece = ""
  private rows = 0
  private isOpen = false

  constructor(private readonly output: Output) {
    this.zip = new ZipWriter(output)
  }

  /** The number of a look, for `begin` and `add`. */
  style(style: Style): number {
    const id = this.styles.idOf(style)
    this.attributes[id] = id ? ` s="${id}"` : ""
    return id
  }

  /** Whether the sheet should go on in another one. */
  get isFull() {
    return this.zip.size > SHEET_BYTES_MAX
  }

  async begin(sheet: Sheet) {
    await this.close()
    this.names.push(sheetName(sheet.name, this.names))
    this.rows = 0
    this.letters = []
    await this.zip.begin(sheetPath(this.names.length))
    this.isOpen = true
    this.piece = sheetHead(sheet)
  }

  /** Writes a row; what it returns is to be waited for before the next one. */
  add(cells: readonly Cell[], styles: readonly number[]): Wait {
    const number = ++this.rows
    let row = `<row r="${number}">`
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i]
      if (cell === null || cell === "") continue
      const letters = (this.letters[i] ??= lettersOf(i))
      row += `<c r="${letters}${number}"${this.attributes[styles[i]] ?? ""}${contentOf(cell)}</c>`
    }
    this.piece += `${row}</row>`
    return this.piece.length > PIECE_LENGTH ? this.flush() : undefined
  }

  /** @param filtered the last row that a filter on the headings takes in; none has no filter */
  async close(filtered?: number) {
    if (!this.isOpen) return
    this.isOpen = false
    const last = lettersOf(this.letters.length - 1)
    this.piece += sheetTail(filtered ? `A1:${last}${filtered}` : undefined)
    await this.flush()
    await this.zip.close()
  }

  async end(): Promise<Written> {
    await this.close()
    await this.zip.add("xl/styles.xml", this.styles.xml())
    for (const [path, xml] of packageFiles(this.names)) await this.zip.add(path, xml)
    await this.zip.end()
    return await this.output.end()
  }

  destroy() {
    this.zip.destroy()
  }

  private flush(): Promise<void> {
    const { piece } = this
    this.piece = ""
    return this.zip.write(piece)
  }
}

/** The rest of a cell's tag, and what is in it. */
function contentOf(cell: Exclude<Cell, null>): string {
  if (typeof cell === "string") return textContent(cell)
  if (typeof cell === "number") return `><v>${cell}</v>`
  if (typeof cell === "boolean") return ` t="b"><v>${cell ? 1 : 0}</v>`
  const time = cell.getTime()
  if (time >= DAY_FIRST_MS && time <= DAY_LAST_MS) return `><v>${time / DAY_MS + EPOCH_DAY}</v>`
  return textContent(cell.toISOString().slice(0, 19))
}

/** Line ends become those of Excel: XML would change a CR on its own. */
function textContent(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text
  return ` t="inlineStr"><is><t xml:space="preserve">${escapeXml(soundText(lines))}</t></is>`
}

/** A, B, … Z, AA, … */
function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last
}

/** What Excel takes as the name of a sheet, and no other sheet has. */
function sheetName(wished: string, taken: readonly string[]): string {
  const sound = soundText(wished).replace(/[[\]:*?/\\\t\r\n]/g, " ")
  const plain = sound.replace(/^[' ]+|[' ]+$/g, "") || "Sheet"
  const isTaken = (name: string) => taken.some((one) => one.toLowerCase() === name.toLowerCase())
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` ${number}`
    const name = soundText(plain.slice(0, NAME_LENGTH_MAX - suffix.length)) + suffix
    if (!isTaken(name)) return name
  }
}
