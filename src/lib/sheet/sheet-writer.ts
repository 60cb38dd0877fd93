import { addAbortSignal, Readable, Writable } from "node:stream"
import { setImmediate } from "node:timers/promises"
import type { SheetFormat } from "../spreadsheet"
import { Cell, cellReader } from "./cells"
import { assertSound, Row, SheetColumn } from "./columns"
import { csvTable } from "./csv-table"
import { Output, Written } from "./output"
import { soundText } from "./text"
import { TotalLine, Totals } from "./totals"
import { xlsxTable } from "./xlsx-table"

/** Excel ends a sheet at 1,048,576 rows, and people count in millions. */
export const ROWS_PER_SHEET_MAX = 1_000_000
/** After so many rows everybody else gets a turn. */
const ROWS_PER_TURN = 1000

/** A table in one format. Rows are cells that fit their columns. */
export type SheetWriter = {
  begin(): Promise<void>
  /** Writes a row; what it returns is to be waited for before the next one. */
  add(cells: Cell[], row: Row): Promise<void> | undefined
  end(totals: TotalLine[]): Promise<Written>
  /** Lets go of everything, when the file will not be finished. */
  destroy(): void
}

export type Table = {
  /** What the sheet is called. */
  name: string
  columns: readonly SheetColumn[]
  /** Where the clock hangs that people read dates from. */
  time_zone: string
  /** For machines, CSV only: values as they are, columns by their keys, moments in UTC. */
  raw: boolean
  rows_per_sheet: number
}

type Progress = { rows: number; bytes: number }
export type SheetWish = Pick<Table, "name" | "columns" | "time_zone"> & {
  format: SheetFormat
  raw?: boolean
  /** What stands before the sums. */
  total_label?: string
  rows_per_sheet?: number
  signal?: AbortSignal
  /** Is told every 1,000 rows how far it is; bytes are those that have left. */
  onProgress?: (progress: Progress) => void
}

const WRITERS = { xlsx: xlsxTable, csv: csvTable }

/**
 * Writes rows as a table to a stream and ends it; never holds more than some hundred rows. When it
 * fails or is aborted, the stream is left as it is: whoever opened it destroys it, and deletes what
 * came out. A stream of rows is then destroyed, so that its connection is given back.
 *
 * @returns rows without headings and sums, and the bytes with their SHA-256
 * @throws the reason of the signal once it is aborted
 */
export async function writeSheet(
  to: Writable,
  rows: AsyncIterable<Row> | Iterable<Row>,
  wish: SheetWish
): Promise<Progress & Written> {
  const { format, columns, time_zone, signal, onProgress } = wish
  assertSound(columns)
  signal?.throwIfAborted()
  const table = tableOf(wish)
  const output = new Output(to, signal)
  const writer = WRITERS[format](output, table)
  const totals = new Totals(columns, wish.total_label ?? "Total")
  const place = { time_zone, raw: table.raw }
  const readers = columns.map((column) => ({ key: column.key, read: cellReader(column, place) }))
  let count = 0
  try {
    if (signal && rows instanceof Readable) addAbortSignal(signal, rows)
    await writer.begin()
    for await (const row of rows) {
      const wait = writer.add(
        readers.map(({ key, read }) => read(row[key], row)),
        row
      )
      totals.add(row)
      if (wait) await wait
      if (++count % ROWS_PER_TURN) continue
      await setImmediate()
      signal?.throwIfAborted()
      onProgress?.({ rows: count, bytes: output.bytes })
    }
    return { rows: count, ...(await writer.end(totals.lines())) }
  } catch (error) {
    writer.destroy()
    throw signal?.aborted ? signal.reason : error
  }
}

/** Labels may come from people too. */
const tableOf = ({ name, columns, time_zone, format, raw, rows_per_sheet }: SheetWish): Table => ({
  ...{ name, time_zone, raw: format === "csv" && Boolean(raw) },
  columns: columns.map((column) => ({ ...column, label: soundText(column.label) })),
  rows_per_sheet: Math.min(rows_per_sheet ?? ROWS_PER_SHEET_MAX, ROWS_PER_SHEET_MAX),
})
