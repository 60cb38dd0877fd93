import type { StockChange, StockLevel } from "../../../../hooks/stock"
import { numberOrNull } from "../../components/product-form/product-words"

/** A cell holds what it was given until it is edited; then it holds text. */
type Cell = number | string | null
export type SheetRow = { stocked_quantity: Cell; low_stock_threshold: Cell }
export type SheetValues = { rows: SheetRow[] }

export const sheetValues = (levels: StockLevel[]): SheetValues => ({
  rows: levels.map((level) => ({
    stocked_quantity: level.stocked_quantity,
    low_stock_threshold: level.low_stock_threshold ?? "",
  })),
})

const isWhole = (number: number | null) =>
  number === null || (Number.isInteger(number) && number >= 0)

/** The first row that cannot be saved, and by which sentence to say it. */
export function firstMistake(levels: StockLevel[], rows: SheetRow[]) {
  for (const [index, level] of levels.entries()) {
    const name = [level.product_title, level.variant_title].join(", ")
    const quantity = numberOrNull(rows[index].stocked_quantity)
    if (quantity === null || !isWhole(quantity)) return { key: "wrong", name } as const
    if (!isWhole(numberOrNull(rows[index].low_stock_threshold))) {
      return { key: "wrong_threshold", name } as const
    }
  }
}

/** Orders take pieces meanwhile: what was not touched is not written over. */
export const changesOf = (levels: StockLevel[], rows: SheetRow[]): StockChange[] =>
  levels.flatMap((level, index) => {
    const stocked_quantity = numberOrNull(rows[index].stocked_quantity) ?? 0
    const low_stock_threshold = numberOrNull(rows[index].low_stock_threshold)
    const change = {
      ...(stocked_quantity !== level.stocked_quantity && { stocked_quantity }),
      ...(low_stock_threshold !== level.low_stock_threshold && { low_stock_threshold }),
    }
    return Object.keys(change).length ? [{ variant_id: level.variant_id, ...change }] : []
  })
