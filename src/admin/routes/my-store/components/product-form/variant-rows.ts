import { castNumber } from "@medusajs/dashboard/lib"
import type { VariantInput } from "../../../../hooks/seller-products"
import type { Amount } from "../../../../hooks/seller-store"
import { numberOrNull } from "./product-words"

export type OptionRow = { title: string; values: string[] }

/** A line of the grid: texts and numbers as its cells leave them. */
export type VariantRow = {
  options: Record<string, string>
  title: string
  sku: string
  weight: number | string
  stocked_quantity: number | string
  manage_inventory: boolean
  allow_backorder: boolean
  prices: Record<string, number | string>
}

export const filledOptions = (options: OptionRow[]) =>
  options
    .map(({ title, values }) => ({ title: title.trim(), values }))
    .filter(({ title, values }) => title && values.length)

/** One row for each combination of option values; rows that existed keep what was typed. */
export function variantRows(
  options: OptionRow[],
  before: VariantRow[],
  onlyTitle: string
): VariantRow[] {
  const combinations = filledOptions(options).reduce<Record<string, string>[]>(
    (rows, { title, values }) =>
      rows.flatMap((row) => values.map((value) => ({ ...row, [title]: value }))),
    [{}]
  )
  return combinations.map((combination) => {
    const key = JSON.stringify(combination)
    const known = before.find((row) => JSON.stringify(row.options) === key)
    return known ?? emptyRow(combination, onlyTitle)
  })
}

const emptyRow = (options: Record<string, string>, onlyTitle: string): VariantRow => ({
  options,
  title: Object.values(options).join(" / ") || onlyTitle,
  sku: "",
  weight: "",
  stocked_quantity: "",
  manage_inventory: true,
  allow_backorder: false,
  prices: {},
})

export const amountsOf = (prices: Record<string, number | string | undefined>): Amount[] =>
  Object.entries(prices).flatMap(([currency_code, amount]) =>
    amount === "" || amount === undefined || amount === null
      ? []
      : [{ currency_code, amount: castNumber(amount) }]
  )

export const toVariantInput = (row: VariantRow): VariantInput => ({
  title: row.title.trim(),
  sku: row.sku?.trim() || undefined,
  weight: numberOrNull(row.weight) ?? undefined,
  manage_inventory: row.manage_inventory,
  allow_backorder: row.allow_backorder,
  stocked_quantity: row.manage_inventory ? (numberOrNull(row.stocked_quantity) ?? 0) : undefined,
  prices: amountsOf(row.prices),
  ...(Object.keys(row.options).length > 0 && { options: row.options }),
})
