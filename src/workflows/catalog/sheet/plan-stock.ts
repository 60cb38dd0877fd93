import { quote } from "./cells"
import { CurrentVariant } from "./current"
import { Judged, StockPlan } from "./plan"
import { stockChange, valuesOf } from "./plan-variant"
import { ReadRow } from "./rows"

/** Judges one row of a list of stock against the seller's own variants. */
export function planStock(row: ReadRow, variants: Map<string, CurrentVariant>): Judged<StockPlan> {
  const { row_number } = row
  const judged: Judged<StockPlan> = {
    row_numbers: [row_number],
    problems: [...row.problems],
    outcomes: new Map(),
    plan: null,
  }
  const values = valuesOf(row)
  const variant = variants.get(values.sku ?? "")
  if (judged.problems.length) return judged
  if (!variant) {
    const message = `You have no variant with the sku ${quote(values.sku ?? "")}`
    judged.problems.push({
      row_number,
      column: "sku",
      message: `${message}; accepted: one of yours`,
    })
    return judged
  }
  const changed = stockChange(values, variant)
  if ("fault" in changed) {
    judged.problems.push({ row_number, ...changed.fault })
    return judged
  }
  const { stock: stocked_quantity, threshold: low_stock_threshold } = changed
  const isSame = stocked_quantity === undefined && low_stock_threshold === undefined
  judged.outcomes.set(row_number, isSame ? "unchanged" : "updated")
  if (isSame) return judged
  const variant_id = variant.id
  judged.plan = {
    stock: stocked_quantity === undefined ? [] : [{ variant_id, stocked_quantity }],
    thresholds: low_stock_threshold === undefined ? [] : [{ variant_id, low_stock_threshold }],
  }
  return judged
}
