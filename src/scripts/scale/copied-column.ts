import { ColumnOfTable } from "./copy-rows"

/** Columns that name a row which is copied, too. */
const IDS = new Set([
  ...["id", "order_id", "item_id", "line_item_id", "shipping_method_id", "reference_id"],
  ...["shipping_address_id", "billing_address_id", "delivery_address_id"],
  ...["order_change_id", "return_id", "fulfillment_id", "seller_order_id"],
  ...["payment_collection_id", "payment_session_id", "payment_id", "refund_id"],
  // Not ids of rows, but each order's own.
  ...["transaction_id", "cause", "idempotency_key", "custom_display_id"],
])
/** The copies of a store have goods of their own. */
const OF_STORE = new Set(["seller_id", "product_id", "variant_id"])
const TITLES = new Set(["product_title", "variant_sku"])

const RENAMED: Record<string, string> = {
  customer_id: "x.customer_id || copy.of_customer",
  email: "replace(copy.of_customer, '_c', 'c') || x.email",
  display_id: "copy.number",
  // No payout has sent the money of a copy.
  payout_id: "cast(null as text)",
  // The ledger knows a refund that was asked for by the id at the end of its note.
  "refund.note": "regexp_replace(x.note, '\\]$', copy.suffix || ']')",
  "order.metadata": "coalesce(x.metadata, '{}') || jsonb_build_object('copy_of', x.id)",
  refund_ids: `(select jsonb_agg(refund.value || copy.suffix)
    from jsonb_array_elements_text(x.refund_ids) refund)`,
}

/** Numbers that the database gives itself. */
const NUMBERED = ["seller_order_change.number", "ledger_entry.number", "return.display_id"]

/** What a column of a copied order holds, from its model `x` and the `copy`. */
export function copied({ table, column, type }: ColumnOfTable): string | null {
  if (NUMBERED.includes(`${table}.${column}`)) return null
  const own = RENAMED[`${table}.${column}`] ?? RENAMED[column]
  if (own) return own
  const value = `x."${column}"`
  if (IDS.has(column)) return `${value} || copy.suffix`
  if (OF_STORE.has(column)) return `${value} || copy.of_store`
  if (TITLES.has(column)) return `${value} || replace(copy.of_store, '_s', ' ')`
  if (type.startsWith("timestamp"))
    return `copy.placed_at + (${value} - copy.begun_at) * copy.stretch`
  return value
}
