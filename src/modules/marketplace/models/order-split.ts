import { model } from "@medusajs/framework/utils"

/**
 * That an order was divided, and the merchant's own share of it. The row is what the repair job
 * looks for: an order without one was missed.
 */
export default model
  .define("order_split", {
    id: model.id({ prefix: "ordsplit" }).primaryKey(),
    order_id: model.text(),
    currency_code: model.text(),
    own_subtotal: model.bigNumber(),
    own_discount_total: model.bigNumber(),
    own_tax_total: model.bigNumber(),
    own_total: model.bigNumber(),
    /** When an event or the repair job last compared the slices with the platform's order. */
    checked_at: model.dateTime().nullable(),
    /** Set when the order is paid and every slice has come to its end: nothing is left to repair. */
    settled_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["order_id"], unique: true },
    // The repair job takes those that nobody looked at for longest.
    { on: ["checked_at"], where: "settled_at IS NULL AND deleted_at IS NULL" },
  ])
