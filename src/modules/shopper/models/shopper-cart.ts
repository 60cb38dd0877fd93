import { model } from "@medusajs/framework/utils"

/** The one open cart of a customer: what every device of theirs shows. */
export default model
  .define("shopper_cart", {
    id: model.id({ prefix: "shopcart" }).primaryKey(),
    customer_id: model.text(),
    cart_id: model.text().index(),
  })
  .indexes([{ on: ["customer_id"], unique: true }])
