import type { Grain } from "../lib/periods"

/** Whose figures: of the whole marketplace, or of the store of who is signed in. */
export type StatsSide = "admin" | "seller"
export type StatsQuery = {
  from: string
  to: string
  grain?: Grain
  currency?: string
  /** For the merchant only. */
  seller_id?: string
  compare?: "previous"
}

/** Amounts are texts in major units, as the reports have them. */
export type Revenue = {
  currency_code: string
  orders: number
  items: number
  gross: string
  discounts: string
  returns: string
  net: string
  shipping: string
  tax: string
  total: string
  /** Null without orders. */
  average_order_value: string | null
}
export type StatsTotals = {
  total_orders: number
  total_completed: number
  /** In kilograms. */
  total_weight_completed: string
  revenue: Revenue[]
}
export type Bucket = {
  /** The day on which it begins, which may lie before the period. */
  from: string
  currency_code: string
  orders: number
  items: number
  net: string
  total: string
}
export type TypeFigures = {
  product_type: string | null
  orders: number
  quantity: number
  weight_kg: string
}
export type DayFigures = { date: string; count: number; completed_weight: string }
export type TopSeller = {
  /** Null for what the merchant sells itself. */
  seller_id: string | null
  seller_name: string | null
  currency_code: string
  orders: number
  net: string
  total: string
}
export type Stats = StatsTotals & {
  from: string
  to: string
  time_zone: string
  /** Until when all that happened is counted. */
  as_of: string | null
  status_breakdown: Record<string, number>
  product_type_breakdown: TypeFigures[]
  last7days: DayFigures[]
  series: Bucket[]
  top_sellers?: TopSeller[]
  previous: (StatsTotals & { from: string; to: string }) | null
}
