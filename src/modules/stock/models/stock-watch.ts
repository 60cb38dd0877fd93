import { model } from "@medusajs/framework/utils"

/**
 * What was last seen of the stock of one variant at its seller's own place. The platform counts
 * the pieces; this row remembers whether they were few. Words are copied here because only the
 * columns of one table can be searched and ordered together.
 */
export default model
  .define("stock_watch", {
    id: model.id({ prefix: "stwatch" }).primaryKey(),
    seller_id: model.text(),
    product_id: model.text().nullable(),
    variant_id: model.text(),
    product_title: model.text().default(""),
    variant_title: model.text().default(""),
    variant_rank: model.number().default(0),
    sku: model.text().nullable(),
    /** Overrides the store's own threshold for this variant. */
    low_stock_threshold: model.number().nullable(),
    stocked_quantity: model.number().default(0),
    /** Pieces that could be sold when last looked at. */
    available: model.number().default(0),
    is_low: model.boolean().default(false),
    /** Whether a crossing is open. It follows `is_low` once that has lasted. */
    is_crossed: model.boolean().default(false),
    /** Since when `is_low` says something else than `is_crossed`. */
    turned_at: model.dateTime().nullable(),
    /** How often somebody looked. Zero: never yet, so nothing is known to have fallen. */
    version: model.number().default(0),
  })
  .indexes([
    { on: ["variant_id"], unique: true },
    { on: ["seller_id", "is_low"] },
    { on: ["seller_id", "product_title"] },
    { on: ["product_id"] },
  ])
