import { model } from "@medusajs/framework/utils"

/**
 * That a published product was made a draft because its store may not sell, so that just these
 * are published again when it may.
 */
export default model
  .define("withdrawn_product", {
    id: model.id({ prefix: "withdr" }).primaryKey(),
    seller_id: model.text().index(),
    product_id: model.text(),
  })
  .indexes([{ on: ["product_id"], unique: true }])
