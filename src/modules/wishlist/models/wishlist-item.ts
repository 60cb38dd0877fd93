import { model } from "@medusajs/framework/utils"

/** A product, one variant of it, or an auction on a list. Amounts are whole minor units (bigint). */
export default model
  .define("wishlist_item", {
    id: model.id({ prefix: "wlitem" }).primaryKey(),
    wishlist_id: model.text(),
    /** As on the list: who is told reads no other table. */
    customer_id: model.text(),
    product_id: model.text().nullable(),
    /** Null for any variant. */
    variant_id: model.text().nullable(),
    auction_id: model.text().nullable(),
    note: model.text().nullable(),
    /** Where the customer shops, and so in which money. Null for an auction. */
    region_id: model.text().nullable(),
    currency_code: model.text().nullable(),
    /** The price that the customer knows: when it was put here, or when last told of a lower one. */
    reference_price: model.number().nullable(),
  })
  .indexes([
    { on: ["wishlist_id", "created_at"] },
    { on: ["customer_id"] },
    { on: ["product_id", "created_at"] },
  ])
