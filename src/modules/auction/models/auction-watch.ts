import { model } from "@medusajs/framework/utils"

/** A customer who keeps an eye on an auction. */
export default model
  .define("auction_watch", {
    id: model.id({ prefix: "aucwat" }).primaryKey(),
    auction_id: model.text(),
    customer_id: model.text(),
  })
  .indexes([
    { on: ["auction_id", "customer_id"], unique: true, where: null },
    { on: ["customer_id"] },
  ])
