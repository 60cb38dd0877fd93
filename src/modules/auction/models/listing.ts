import { model } from "@medusajs/framework/utils"
import { LISTING_FORMATS } from "../rules"

/**
 * How a product is sold, if that was ever said. An open auction refers to `(product_id, format)`
 * with the format "auction", so the database lets no product be both.
 */
export default model
  .define("listing", {
    id: model.id({ prefix: "list" }).primaryKey(),
    product_id: model.text(),
    format: model.enum([...LISTING_FORMATS]),
  })
  .indexes([
    // Not partial: a foreign key refers to it, and one row per product is the point.
    { on: ["product_id"], unique: true, where: null },
  ])
