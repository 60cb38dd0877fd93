import { model } from "@medusajs/framework/utils"
import { MEMBER_ROLES } from "../rules"
import Seller from "./seller"

/**
 * A dashboard user who works for a seller. A user with such a row, deleted ones included, is never
 * the merchant's staff: the gate on `/admin` asks for the row, not for its state.
 */
export default model
  .define("seller_member", {
    id: model.id({ prefix: "selmem" }).primaryKey(),
    user_id: model.text(),
    role: model.enum([...MEMBER_ROLES]),
    // One way on purpose: a relation back would let shoppers read members through a product.
    seller: model.belongsTo(() => Seller),
  })
  .indexes([
    // Not partial: a removed member's user cannot be enrolled again, so it stays denied.
    { on: ["user_id"], unique: true, where: null },
  ])
