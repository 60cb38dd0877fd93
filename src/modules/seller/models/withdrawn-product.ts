import { model } from "@medusajs/framework/utils"

/**
 * That a product was taken off a sales channel because its store may not sell, so that it can go
 * back to just the channels it was on.
 */
export default model
  .define("withdrawn_product", {
    id: model.id({ prefix: "withdr" }).primaryKey(),
    seller_id: model.text().index(),
    product_id: model.text(),
    sales_channel_id: model.text(),
  })
  .indexes([{ on: ["product_id", "sales_channel_id"], unique: true }])
