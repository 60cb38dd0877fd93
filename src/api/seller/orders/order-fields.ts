import { containing } from "../../../lib/containing"

/** What a list shows of a slice. */
export const SELLER_ORDER_FIELDS = [
  ...["id", "order_id", "display_id", "customer_name", "status", "currency_code"],
  ...["subtotal", "discount_total", "tax_total", "total", "item_count", "placed_at"],
]

type ListParams = { q?: string; created_at?: object; [field: string]: unknown }
const DISPLAY_ID = /^#?(\d{1,9})$/

/** The filters of a list of slices: a search is a number of an order or part of a name. */
export function orderFilters({ q, created_at, ...filters }: ListParams) {
  const [, number] = q?.match(DISPLAY_ID) ?? []
  const named = q && { customer_name: containing(q) }
  return {
    ...filters,
    ...(created_at && { placed_at: created_at }),
    ...(named && { $or: [named, ...(number ? [{ display_id: Number(number) }] : [])] }),
  }
}
