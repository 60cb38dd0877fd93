import { listParams } from "../../../lib/query-params"

/** Changes are counted as they happen; the number is their order. */
export const StoreListOrderHistory = listParams({ order: "number", orderable: ["number"] })

const SELLER_FIELDS = ["id", "name", "handle"].map((field) => `seller_order.seller.${field}`)
export const STORE_CHANGE_FIELDS = [
  "id",
  "number",
  "from",
  "to",
  "note",
  "created_at",
  ...SELLER_FIELDS,
]
