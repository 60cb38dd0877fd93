import { defuse } from "../csv"
import type { Cell } from "./cells"
import { decimalsOf, headingOf, isNumeric, Row, SheetColumn } from "./columns"
import { CsvWriter } from "./csv-writer"
import { Output } from "./output"
import type { SheetWriter, Table } from "./sheet-writer"

const DAY_LENGTH = "2026-11-22".length
const TIME_LENGTH = "2026-11-22 10:30:00".length
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/

/**
 * A table as CSV. For people, no text runs as a formula; for machines (`raw`), columns go by their
 * keys, moments are in UTC, and there is no line with sums.
 */
export function csvTable(output: Output, { columns, time_zone, raw }: Table): SheetWriter {
  const csv = new CsvWriter(output, { raw })
  const safe = (text: string) => (raw ? text : defuse(text))
  const fieldOf = (cell: Cell, column: SheetColumn, row: Row): string => {
    if (cell === null) return ""
    if (typeof cell === "boolean") return String(cell)
    if (typeof cell === "number") return figureText(cell, column, row)
    if (cell instanceof Date) return momentText(cell, column, raw)
    // An amount too large for a number is a text, and still no formula.
    return isNumeric(column) && PLAIN_NUMBER.test(cell) ? cell : safe(cell)
  }
  const add = (cells: Cell[], row: Row) =>
    csv.add(cells.map((cell, i) => fieldOf(cell, columns[i], row)))
  return {
    begin: async () => {
      const heading = (column: SheetColumn) => (raw ? column.key : headingOf(column, time_zone))
      await csv.add(columns.map((column) => safe(heading(column))))
    },
    add,
    end: async (totals) => {
      for (const { cells, row } of raw ? [] : totals) await add(cells, row)
      return await csv.end()
    },
    destroy: () => csv.destroy(),
  }
}

function figureText(figure: number, column: SheetColumn, row: Row): string {
  if (column.type === "number") return String(figure)
  const text = figure.toFixed(decimalsOf(column, row))
  return column.type === "percent" ? `${text}%` : text
}

function momentText(moment: Date, { type }: SheetColumn, raw: boolean): string {
  const text = moment.toISOString()
  if (type === "date") return text.slice(0, DAY_LENGTH)
  return raw ? text : text.slice(0, TIME_LENGTH).replace("T", " ")
}
