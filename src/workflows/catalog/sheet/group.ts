import { OPTIONS_PER_PRODUCT_MAX } from "../../../modules/seller/product-rules"
import { quote } from "./cells"
import { columnsOf } from "./columns"
import { Attribute } from "./lists"
import { Problem, ReadRow } from "./rows"

/** What a product's rows say of it together; what none of them says is left out. */
export type ProductValues = {
  product_title?: string
  subtitle?: string | null
  description?: string | null
  material?: string | null
  category_handles?: string[] | null
  tags?: string[] | null
  images?: string[] | null
  listing_group?: string | null
  attributes?: Attribute[] | null
  option_1_name?: string
  option_2_name?: string
  option_3_name?: string
}
export type ProductGroup = {
  handle: string
  rows: ReadRow[]
  values: ProductValues
  /** The row that each of the values was first read in. */
  sources: Partial<Record<keyof ProductValues, number>>
}

const PRODUCT_COLUMNS = columnsOf("products", [])
  .filter(({ name, ofProduct }) => ofProduct && name !== "product_handle")
  .map(({ name }) => name as keyof ProductValues)

const fault = (row: ReadRow, column: string, message: string) => {
  const problem: Problem = { row_number: row.row_number, column, message }
  row.problems.push(problem)
}

/** Names the second of two rows that speak of the same thing. Rows of a whole file, in order. */
export function findRepeats(rows: ReadRow[]): void {
  const bySku = new Map<unknown, number>()
  for (const row of rows) {
    const { sku } = row.values
    if (!sku) continue
    const earlier = bySku.get(sku)
    if (!earlier) bySku.set(sku, row.row_number)
    else
      fault(row, "sku", `${quote(String(sku))} is in row ${earlier} already; accepted: each once`)
  }
}

/** The rows of each product, wherever they stand in the file; those without a handle are left. */
export function groupRows(rows: ReadRow[]): ProductGroup[] {
  const groups = new Map<string, ReadRow[]>()
  for (const row of rows) {
    const handle = row.values.product_handle as string | undefined
    // A row whose product is not known is a group of its own, so that it is counted.
    const key = handle ?? `row ${row.row_number}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups].map(([handle, rows]) => ({ handle, rows, ...agree(rows) }))
}

/** Takes each value of the product from the first row that has it; later rows must say the same. */
function agree(rows: ReadRow[]) {
  const values: Record<string, unknown> = {}
  const sources: ProductGroup["sources"] = {}
  for (const column of PRODUCT_COLUMNS) {
    for (const row of rows) {
      const value = row.values[column]
      const source = sources[column]
      if (value === undefined) continue
      if (source === undefined) {
        values[column] = value
        sources[column] = row.row_number
      } else if (JSON.stringify(values[column]) !== JSON.stringify(value)) {
        const message = `This is not what row ${source} says of the same product`
        fault(row, column, `${message}; accepted: the same, or an empty cell`)
      }
    }
  }
  // The parsers of the columns made these values; see columns.ts.
  return { values: values as ProductValues, sources }
}

export const OPTION_NUMBERS = Array.from({ length: OPTIONS_PER_PRODUCT_MAX }, (_, i) => i + 1)
export const optionName = (n: number) => `option_${n}_name` as keyof ProductValues
export const optionValue = (n: number) => `option_${n}_value`
