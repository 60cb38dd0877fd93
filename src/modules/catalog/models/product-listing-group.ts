import { model } from "@medusajs/framework/utils"

/** That a product is one offer, among others, of an article known by a key such as its EAN. */
export default model
  .define("product_listing_group", {
    id: model.id({ prefix: "plgroup" }).primaryKey(),
    product_id: model.text(),
    /** Lower case letters, digits and dashes; the same for all offers of the article. */
    key: model.text().index(),
  })
  .indexes([{ on: ["product_id"], unique: true }])
