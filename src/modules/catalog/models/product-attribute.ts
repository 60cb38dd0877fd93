import { model } from "@medusajs/framework/utils"
import ProductContent from "./product-content"

/** A fact about a product that has no column of its own: "Glaze: ash". */
export default model
  .define("product_attribute", {
    id: model.id({ prefix: "prodattr" }).primaryKey(),
    /** The product of the content, repeated so that an index keeps names apart. */
    product_id: model.text(),
    name: model.text(),
    value: model.text(),
    /** Place among the product's attributes, from 0. */
    rank: model.number(),
    content: model.belongsTo(() => ProductContent, { mappedBy: "attributes" }),
  })
  .indexes([{ on: ["product_id", "name"], unique: true }, { on: ["name", "value"] }])
