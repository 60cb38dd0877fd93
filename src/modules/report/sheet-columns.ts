import type { SheetColumn } from "../../lib/sheet/columns"
import { decimalsOf } from "../../lib/sheet/columns"
import { Totals } from "../../lib/sheet/totals"
import type { Column, Row } from "./columns"

/** Digits after the point, by the code of a currency. */
export type CurrencyDigits = ReadonlyMap<string, number>

const CURRENCY = "currency_code"
const DIGITS_DEFAULT = 2

/** The columns as a table is written: an amount has the digits of its row's currency. */
export const sheetColumnsOf = (columns: readonly Column[], digits: CurrencyDigits): SheetColumn[] =>
  columns.map(({ key, label, type, decimals, total }) => {
    const column = { key, label, type, decimals, total }
    if (type !== "money") return column
    const ofRow = (row: Record<string, unknown>) =>
      digits.get(String(row[CURRENCY])) ?? DIGITS_DEFAULT
    return { ...column, decimals: ofRow, currency: CURRENCY }
  })

export type ReportTotals = { currency_code: string | null; values: Record<string, string> }

/** The sums of rows as a page shows them: one line for each currency, and one of what has none. */
export function totalsOf(
  columns: readonly Column[],
  rows: readonly Row[],
  digits: CurrencyDigits
): ReportTotals[] {
  const sheet = sheetColumnsOf(columns, digits)
  const totals = new Totals(sheet, "")
  for (const row of rows) totals.add(row)
  return totals.lines().map(({ cells, row }) => {
    const shown = sheet.flatMap((column, i): [string, string][] => {
      const cell = cells[i]
      if (!column.total || cell === null) return []
      return [[column.key, textOf(cell, decimalsOf(column, row))]]
    })
    return {
      currency_code: row[CURRENCY] ? String(row[CURRENCY]) : null,
      values: Object.fromEntries(shown),
    }
  })
}

/** A sum with all its digits. */
const textOf = (cell: unknown, decimals?: number) =>
  typeof cell === "number" && decimals !== undefined ? cell.toFixed(decimals) : String(cell)
