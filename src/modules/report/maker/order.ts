import type { SheetFormat } from "../../../lib/spreadsheet"
import type { Column } from "../columns"
import type { ReaderOptions } from "../reader"
import type { CurrencyDigits } from "../sheet-columns"

/** What a report asks of the database, and how its rows are to be understood. */
export type Statement = {
  sql: string
  values: Record<string, unknown>
  columns: readonly Column[]
  /** Whose days they are. */
  time_zone: string
}

/** All that is needed to make a file; nothing in it is bound to a process. */
export type FileOrder = Statement & {
  reader: ReaderOptions
  /** What the sheet is called. */
  name: string
  format: SheetFormat
  raw: boolean
  digits: CurrencyDigits
}

export type Written = { rows: number; bytes: number; sha256: string }

/** What goes wrong elsewhere, with what the code of the database says of it. */
export type Fault = { message: string; code?: string }

/** What whoever makes a file says while it does. */
export type Said =
  | { kind: "progress"; rows: number; bytes: number }
  | { kind: "written"; written: Written }
  | { kind: "failed"; fault: Fault }

/** The pipe on which the file leaves; the three before it are the usual ones, then these messages. */
export const FILE_PIPE = 4
