/** Rows of a table that belong to an order: through which column, and whose that is. */
export type CopiedTable = {
  table: string
  /** The column that leads to the order. */
  key: string
  /** Pairs of an order and a value of the key; left out where the key is the order's id. */
  path?: string
}

const ofOrder = (table: string): CopiedTable => ({ table, key: "order_id" })
const by = (key: string, path: string) => (table: string) => ({ table, key, path })

const ITEMS = "select order_id, item_id from order_item"
const METHODS = "select order_id, shipping_method_id from order_shipping"
const COLLECTIONS = "select order_id, payment_collection_id from order_payment_collection"
const PAYMENTS = `select l.order_id, p.id from payment p
  join order_payment_collection l on l.payment_collection_id = p.payment_collection_id`
const SLICES = "select order_id, id from seller_order"
const RETURNS = `select order_id, id from "return"`
const PARCELS = "select order_id, fulfillment_id from order_fulfillment"
const PARCEL_ADDRESSES = `select l.order_id, f.delivery_address_id from fulfillment f
  join order_fulfillment l on l.fulfillment_id = f.id`
const ADDRESSES = `select id, shipping_address_id from "order"
  union select id, billing_address_id from "order"`

/** All that an order consists of, so that no row comes before one to which it refers. */
export const COPIED_TABLES: readonly CopiedTable[] = [
  by("id", ADDRESSES)("order_address"),
  { table: "order", key: "id" },
  ...["order_summary", "order_transaction", "order_credit_line"].map(ofOrder),
  by("id", ITEMS)("order_line_item"),
  ofOrder("order_item"),
  ...["order_line_item_adjustment", "order_line_item_tax_line"].map(by("item_id", ITEMS)),
  by("id", METHODS)("order_shipping_method"),
  ofOrder("order_shipping"),
  ...["order_shipping_method_adjustment", "order_shipping_method_tax_line"].map(
    by("shipping_method_id", METHODS)
  ),
  ...["order_change", "order_change_action", "return"].map(ofOrder),
  by("return_id", RETURNS)("return_item"),
  by("id", COLLECTIONS)("payment_collection"),
  ...["payment_collection_payment_providers", "payment_session", "payment"].map(
    by("payment_collection_id", COLLECTIONS)
  ),
  ...["capture", "refund"].map(by("payment_id", PAYMENTS)),
  by("id", PARCEL_ADDRESSES)("fulfillment_address"),
  by("id", PARCELS)("fulfillment"),
  ...["fulfillment_item", "fulfillment_label"].map(by("fulfillment_id", PARCELS)),
  ...["order_payment_collection", "order_fulfillment", "order_promotion"].map(ofOrder),
  ...["order_split", "seller_order"].map(ofOrder),
  ...["seller_order_line", "seller_order_change"].map(by("seller_order_id", SLICES)),
  ...["commission_line", "refund_request", "ledger_order", "ledger_share"].map(ofOrder),
  ofOrder("ledger_entry"),
]
