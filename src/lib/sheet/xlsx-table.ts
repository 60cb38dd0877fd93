import type { Cell } from "./cells"
import { decimalsOf, headingOf, numberFormatOf, Row, SheetColumn, widthOf } from "./columns"
import { Output } from "./output"
import type { SheetWriter, Table } from "./sheet-writer"
import { WorkbookWriter } from "./workbook"

/** A table as a workbook: headings that stay in sight and filter, and more sheets as rows need. */
export function xlsxTable(output: Output, table: Table): SheetWriter {
  const { name, columns, time_zone, rows_per_sheet } = table
  const book = new WorkbookWriter(output)
  const bold = book.style({ bold: true })
  const styleOf = (column: SheetColumn, row: Row, isBold = false) =>
    book.style({ format: numberFormatOf(column, decimalsOf(column, row)), bold: isBold })
  const headings = columns.map((column) => headingOf(column, time_zone))
  const widths = columns.map((column, i) => widthOf(column, headings[i]))
  const styles = columns.map((column) => (isVarying(column) ? 0 : styleOf(column, {})))
  const varying = columns.flatMap((column, i) => (isVarying(column) ? [i] : []))
  const shares = columns.flatMap(({ type }, i) => (type === "percent" ? [i] : []))
  let rows = 0

  const begin = async () => {
    rows = 0
    await book.begin({ name, widths, styles })
    await book.add(
      headings,
      columns.map(() => bold)
    )
  }
  const write = (cells: Cell[], row: Row) => {
    rows++
    for (const i of varying) styles[i] = styleOf(columns[i], row)
    for (const i of shares) cells[i] = shareOfOne(cells[i])
    return book.add(cells, styles)
  }
  const goOn = async (cells: Cell[], row: Row) => {
    await book.close(rows + 1)
    await begin()
    await write(cells, row)
  }
  return {
    begin,
    add: (cells, row) =>
      rows < rows_per_sheet && !book.isFull ? write(cells, row) : goOn(cells, row),
    end: async (totals) => {
      const filtered = rows + 1
      for (const { cells, row } of totals) {
        const looks = cells.map((cell, i) => (cell === null ? 0 : styleOf(columns[i], row, true)))
        await book.add(cells, looks)
      }
      await book.close(filtered)
      return await book.end()
    },
    destroy: () => book.destroy(),
  }
}

/** Excel counts percents in ones. */
const shareOfOne = (cell: Cell) => (typeof cell === "number" ? cell / 100 : cell)

const isVarying = ({ decimals }: SheetColumn) => typeof decimals === "function"
