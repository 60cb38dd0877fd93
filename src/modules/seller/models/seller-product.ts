import { model } from "@medusajs/framework/utils"
import Seller from "./seller"

/** Whose product it is. A product without a row is the merchant's own. */
export default model
  .define("seller_product", {
    id: model.id({ prefix: "selprod" }).primaryKey(),
    product_id: model.text(),
    seller: model.belongsTo(() => Seller),
  })
  .indexes([
    // One product has exactly one seller.
    { on: ["product_id"], unique: true },
  ])
