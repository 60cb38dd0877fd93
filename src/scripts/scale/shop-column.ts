import { ColumnOfTable } from "./copy-rows"

/** Columns that name a row of the goods, which is copied with them. */
const OF_GOODS = new Set([
  ...["id", "product_id", "variant_id", "image_id", "content_id", "auction_id"],
  ...["option_id", "option_value_id", "product_option_id", "product_option_value_id"],
  ...["product_product_option_id", "price_set_id", "price_id", "inventory_item_id"],
])
/** Columns that name a row of the store to which the copy belongs. */
const OF_STORE = new Set(["seller_id", "shipping_profile_id", "stock_location_id", "location_id"])
/** Of a store, which is copied itself, everything of it as well. */
const OF_COPIED_STORE = new Set([
  ...[...OF_STORE, "id", "address_id", "fulfillment_set_id", "service_zone_id"],
  ...["shipping_option_id", "shipping_option_type_id", "price_set_id", "price_id"],
])
/** Nobody has rated a copy, or reached it by a telegram: as the database has it at the beginning. */
const AT_ITS_BEGINNING = new Set([
  ...["rating_average", "rating_count", "rating_score", "rating_revision"],
  ...["telegram_chat_id", "customer_id"],
])

const STORE_NAMES: Record<string, string> = {
  name: "x.name || ' ' || copy.number",
  "seller.handle": "x.handle || '-' || copy.number",
  "seller_private.email": "'h' || copy.number || '.' || x.email",
}

export function ofStore({ table, column }: ColumnOfTable): string | null {
  if (table.startsWith("seller") && AT_ITS_BEGINNING.has(column)) return null
  const own = STORE_NAMES[`${table}.${column}`] ?? STORE_NAMES[column]
  if (own) return own
  return `x."${column}"${OF_COPIED_STORE.has(column) ? " || copy.suffix" : ""}`
}

/** What is promised to buyers of the model is not there to sell, in its copies as in itself. */
const PIECES = "x.stocked_quantity - x.reserved_quantity"
const quantity = (pieces: string) =>
  `jsonb_build_object('value', (${pieces})::text, 'precision', 20)`
/** Every lot ends a few minutes after the one before it. */
const LATER = "copy.turn * interval '7 minutes'"

const GOODS_VALUES: Record<string, string> = {
  "product.title": "x.title || ' ' || copy.number",
  "product.handle": "x.handle || '-' || copy.number",
  "product.created_at": "x.created_at - copy.number * interval '15 minutes'",
  "product_listing_group.key": "x.key || '-' || copy.number",
  sku: "x.sku || '-' || copy.number",
  ...{ ean: "null", upc: "null", barcode: "null", external_id: "null" },
  "inventory_level.stocked_quantity": PIECES,
  "inventory_level.raw_stocked_quantity": quantity(PIECES),
  "inventory_level.reserved_quantity": "0",
  "inventory_level.raw_reserved_quantity": quantity("0"),
  ...Object.fromEntries(
    ["auction.ends_at", "auction.planned_ends_at", "auction.hard_end_at"]
      .concat("auction_bid.ends_at_after")
      .map((column) => [column, `x.${column.split(".")[1]} + ${LATER}`])
  ),
}

export function ofGoods({ table, column }: ColumnOfTable): string | null {
  const own = GOODS_VALUES[`${table}.${column}`] ?? GOODS_VALUES[column]
  if (own) return own
  const value = `x."${column}"`
  if (OF_GOODS.has(column)) return `${value} || copy.suffix`
  return OF_STORE.has(column) ? `${value} || copy.of_store` : value
}
