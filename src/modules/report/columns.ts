import { MedusaError } from "@medusajs/framework/utils"

/** What a column holds; how it is written, aligned and added up follows from this alone. */
export const COLUMN_TYPES = [
  "text",
  "id",
  /** A whole number, small enough for a JavaScript number. */
  "integer",
  /** An exact decimal, as text. */
  "number",
  /** An exact amount in major units of the row's `currency_code`, as text with all its digits. */
  "money",
  /** An exact share of 100, as text: 12.5 is an eighth. */
  "percent",
  /** A day of the store's calendar, like 2026-11-22. */
  "date",
  /** A moment. */
  "datetime",
  "boolean",
  /** Kilograms, as text. */
  "weight",
] as const
export type ColumnType = (typeof COLUMN_TYPES)[number]

export type Column = {
  key: string
  label: string
  type: ColumnType
  /** Digits after the point; money has those of its currency. */
  decimals?: number
  /** Whether adding up the rows makes sense (money: by currency). */
  total?: boolean
  /** What the figure is, in one sentence that stands on the page. */
  meaning?: string
}

export type Value = string | number | boolean | Date | null
export type Row = Record<string, Value>
export type RawRow = Record<string, unknown>

/** A row as its columns promise it: never an object, whatever the database or a driver hands over. */
export const rowOf = (columns: readonly Column[], raw: RawRow): Row =>
  Object.fromEntries(
    columns.map(({ key, type }) => {
      if (!(key in raw)) throw broken(`The statement does not tell ${key}`)
      return [key, valueOf(type, raw[key])]
    })
  )

/** Rows of a statement as its columns promise them, as they come. */
export async function* shapedBy(columns: readonly Column[], rows: AsyncIterable<RawRow>) {
  for await (const row of rows) yield rowOf(columns, row)
}

const broken = (message: string) => new MedusaError(MedusaError.Types.UNEXPECTED_STATE, message)

function valueOf(type: ColumnType, value: unknown): Value {
  if (value === null || value === undefined) return null
  if (type === "integer") return Number(value)
  if (type === "boolean") return value === true
  if (type === "datetime") return value instanceof Date ? value : new Date(String(value))
  return String(value)
}
