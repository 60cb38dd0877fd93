import { CurrentProduct } from "./current"
import { Attribute } from "./lists"
import { Problem } from "./rows"

/** What a row came to. */
export type Outcome = "created" | "updated" | "unchanged"

export type PlannedVariant = {
  title: string
  sku?: string
  weight?: number
  allow_backorder: boolean
  manage_inventory: boolean
  options: Record<string, string>
  prices: { currency_code: string; amount: number }[]
  stocked_quantity: number
  low_stock_threshold: number | null
}
export type PlannedVariantChange = {
  id: string
  title: string
  sku: string | null
  weight: number | null
  allow_backorder: boolean
  prices?: { id?: string; currency_code: string; amount: number }[]
}
export type PlannedWords = {
  title?: string
  subtitle?: string | null
  description?: string | null
  material?: string | null
  thumbnail?: string | null
  images?: { id?: string; url: string }[]
  category_ids?: string[]
  tags?: string[]
}
export type PlannedContent = { attributes?: Attribute[]; listing_group?: string | null }
export type PlannedOptions = {
  id: string
  options: Record<string, string>
  before: Record<string, string>
}

/** Everything that is to be written for one product. */
export type ProductPlan = {
  handle: string
  /** Null for a product that is new. */
  product: Pick<CurrentProduct, "id" | "status"> | null
  options?: { title: string; values: string[] }[]
  words: PlannedWords
  content: PlannedContent
  new_option_values: { product_option_id: string; add: { value: string }[] }[]
  new_variants: PlannedVariant[]
  first_rank: number
  variant_changes: PlannedVariantChange[]
  option_changes: PlannedOptions[]
  stock: { variant_id: string; stocked_quantity: number }[]
  thresholds: { variant_id: string; low_stock_threshold: number | null }[]
  /** Goes to the merchant, or on sale when the seller is trusted. */
  release: boolean
}

/** Everything that is to be written for one row of a list of stock. */
export type StockPlan = Pick<ProductPlan, "stock" | "thresholds">

/** Rows that belong together, judged. `plan` is null when there is nothing to write. */
export type Judged<Plan = ProductPlan> = {
  row_numbers: number[]
  problems: Problem[]
  outcomes: Map<number, Outcome>
  plan: Plan | null
}

export const emptyPlan = (handle: string): ProductPlan => ({
  handle,
  product: null,
  words: {},
  content: {},
  new_option_values: [],
  new_variants: [],
  first_rank: 0,
  variant_changes: [],
  option_changes: [],
  stock: [],
  thresholds: [],
  release: false,
})
