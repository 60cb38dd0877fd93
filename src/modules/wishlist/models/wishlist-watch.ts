import { model } from "@medusajs/framework/utils"

/** What was seen last of an article that somebody wishes for, in one region. */
export default model
  .define("wishlist_watch", {
    id: model.id({ prefix: "wlwatch" }).primaryKey(),
    product_id: model.text(),
    variant_id: model.text().nullable(),
    region_id: model.text(),
    currency_code: model.text(),
    decimals: model.number(),
    /** Minor units (bigint) of the cheapest variant; null when it has no price there. */
    price: model.number().nullable(),
    is_available: model.boolean(),
    /** A look counts only while the row still has the version that it began with. */
    version: model.number().default(0),
    checked_at: model.dateTime(),
  })
  .indexes([{ on: ["checked_at"] }])
