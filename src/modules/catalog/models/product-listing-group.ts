import { model } from "@medusajs/framework/utils"
import ProductContent from "./product-content"

/** That a product is one offer, among others, of an article known by a key such as its EAN. */
export default model
  .define("product_listing_group", {
    id: model.id({ prefix: "plgroup" }).primaryKey(),
    /** The product of the content, repeated so that a group tells its products. */
    product_id: model.text(),
    /** Lower case letters, digits and dashes; the same for all offers of the article. */
    key: model.text().index(),
    content: model.belongsTo(() => ProductContent, { mappedBy: "listing_group" }),
  })
  .indexes([{ on: ["product_id"], unique: true }])
