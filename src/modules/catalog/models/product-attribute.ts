import { model } from "@medusajs/framework/utils"

/** A fact about a product that has no column of its own: "Glaze: ash". */
export default model
  .define("product_attribute", {
    id: model.id({ prefix: "prodattr" }).primaryKey(),
    product_id: model.text(),
    name: model.text(),
    value: model.text(),
    /** Place among the product's attributes, from 0. */
    rank: model.number(),
  })
  .indexes([
    { on: ["product_id", "name"], unique: true },
    { on: ["name", "value"] },
  ])
