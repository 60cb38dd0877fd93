import { model } from "@medusajs/framework/utils"

/**
 * What lists show of a product's rating; products lead here through a link, so every column is
 * public. Zero until enough was given, see `SHOWN_FROM`. Written with the tallies.
 */
export default model
  .define("product_rating", {
    id: model.id({ prefix: "prodrating" }).primaryKey(),
    product_id: model.text(),
    average: model.float().default(0),
    count: model.number().default(0),
    /** Bayesian mean, for sorting. */
    score: model.float().default(0),
  })
  .indexes([{ on: ["product_id"], unique: true, where: null }, { on: ["score", "product_id"] }])
