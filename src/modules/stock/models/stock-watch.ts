import { model } from "@medusajs/framework/utils"

/**
 * What is known of the stock of one variant at its seller's own place. The platform counts the
 * pieces; this row remembers whether they were last seen to be few.
 */
export default model
  .define("stock_watch", {
    id: model.id({ prefix: "stwatch" }).primaryKey(),
    seller_id: model.text(),
    variant_id: model.text(),
    inventory_item_id: model.text(),
    location_id: model.text(),
    /** Overrides the store's own threshold for this variant. */
    low_stock_threshold: model.number().nullable(),
    /** Pieces that could be sold when last looked at. */
    available: model.number().default(0),
    is_low: model.boolean().default(false),
  })
  .indexes([
    { on: ["inventory_item_id", "location_id"], unique: true },
    { on: ["seller_id", "is_low"] },
    { on: ["variant_id"] },
  ])
