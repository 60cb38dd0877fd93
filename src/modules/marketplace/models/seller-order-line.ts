import { model } from "@medusajs/framework/utils"
import SellerOrder from "./seller-order"

/**
 * A line item or a shipping method of the order that belongs to the slice. What an order edit
 * takes out stays as a row of quantity 0, so that ids and history hold.
 */
export default model
  .define("seller_order_line", {
    id: model.id({ prefix: "sordline" }).primaryKey(),
    kind: model.enum(["item", "shipping"]),
    /** Id of the order's line item or shipping method. */
    reference_id: model.text(),
    /** Null for shipping. */
    product_id: model.text().nullable(),
    variant_id: model.text().nullable(),
    title: model.text(),
    quantity: model.number(),
    subtotal: model.bigNumber(),
    discount_total: model.bigNumber(),
    tax_total: model.bigNumber(),
    total: model.bigNumber(),
    seller_order: model.belongsTo(() => SellerOrder, { mappedBy: "lines" }),
  })
  .indexes([
    // No part of an order is given to two sellers.
    { on: ["reference_id"], unique: true },
  ])
