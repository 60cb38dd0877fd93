import { MedusaError } from "@medusajs/framework/utils"

/** One row as a query gives it. */
export type Row = Record<string, unknown>

/**
 * - `id`: text that must not turn into a number, leading zeros and all.
 * - `money`: in major units, as a text, a number or the platform's BigNumber; rounded to
 *   `decimals` (2), halves away from zero.
 * - `weight`: rounded to `decimals` (3), the grams of a kilogram.
 * - `percent`: a share of 100; 12.5 is an eighth.
 * - `date`: a day `2026-11-22` as it is, or a moment as the day that it is there.
 * - `datetime`: a moment; a text without an offset is in UTC.
 */
export type ColumnType =
  | ("text" | "id" | "integer" | "number" | "money" | "percent" | "weight")
  | ("date" | "datetime" | "boolean")

export type SheetColumn = {
  /** Under which name a row holds the value. */
  key: string
  label: string
  type: ColumnType
  /** Digits after the point; of a row, where rows differ in their currency. */
  decimals?: number | ((row: Row) => number)
  /** In characters. */
  width?: number
  /** Whether the last line holds the sum; of amounts in several currencies, a line for each. */
  total?: boolean
  /** Under which name a row holds the currency of an amount. */
  currency?: string
}

const DECIMALS: Partial<Record<ColumnType, number>> = {
  integer: 0,
  money: 2,
  weight: 3,
  percent: 1,
}
const DECIMALS_MAX = 6
const SUMMED: ColumnType[] = ["integer", "number", "money", "weight"]
const WIDTHS: Partial<Record<ColumnType, number>> = { text: 28, id: 28, date: 12, datetime: 20 }
const WIDTH_DEFAULT = 14
const WIDTH_MAX = 60

/** Numbers that are counted in whole units of their last digit. */
export const isFixedPoint = ({ type }: SheetColumn) =>
  type === "integer" || type === "money" || type === "weight"

export const isNumeric = (column: SheetColumn) =>
  isFixedPoint(column) || column.type === "number" || column.type === "percent"

/** Digits after the point of a row's value; undefined where as many are shown as there are. */
export function decimalsOf({ type, decimals }: SheetColumn, row: Row): number | undefined {
  const wished = typeof decimals === "function" ? decimals(row) : decimals
  return type === "integer" ? 0 : (wished ?? DECIMALS[type])
}

/** The heading says where the clock hangs that dates were read from. */
export const headingOf = ({ label, type }: SheetColumn, time_zone: string) =>
  type === "date" || type === "datetime" ? `${label} (${time_zone})` : label

export const widthOf = ({ type, width }: SheetColumn, heading: string) =>
  width ?? Math.min(WIDTH_MAX, Math.max(WIDTHS[type] ?? WIDTH_DEFAULT, heading.length + 3))

/** How Excel shows a value; undefined is as it comes. */
export function numberFormatOf({ type }: SheetColumn, decimals?: number): string | undefined {
  if (type === "id") return "@"
  if (type === "date") return "yyyy-mm-dd"
  if (type === "datetime") return "yyyy-mm-dd hh:mm:ss"
  if (decimals === undefined || type === "text" || type === "boolean") return undefined
  const fraction = decimals ? `.${"0".repeat(decimals)}` : ""
  return type === "percent" ? `0${fraction}%` : `#,##0${fraction}`
}

const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_ARGUMENT, message)

/** A definition that cannot be carried out is a mistake in the program, told before the first row. */
export function assertSound(columns: readonly SheetColumn[]) {
  const refuse = (column: SheetColumn, why: string) => {
    throw invalid(`Column "${column.key}" ${why}`)
  }
  if (!columns.length) throw invalid("A sheet has at least one column")
  for (const column of columns) {
    const { type, decimals, total, currency } = column
    if (total && !SUMMED.includes(type))
      refuse(column, `has no sum; accepted: ${SUMMED.join(", ")}`)
    if (total && typeof decimals === "function" && !currency) {
      refuse(column, "holds amounts that do not add up; accepted: with their currency")
    }
    if (typeof decimals === "number" && !(decimals >= 0 && decimals <= DECIMALS_MAX)) {
      refuse(column, `has ${decimals} decimals; accepted: 0 to ${DECIMALS_MAX}`)
    }
  }
}
