import { model } from "@medusajs/framework/utils"

/** An order that the ledger knows, and when somebody last compared it with the platform's. */
export default model
  .define("ledger_order", {
    id: model.id({ prefix: "lord" }).primaryKey(),
    order_id: model.text(),
    checked_at: model.dateTime(),
    /** Set when all that was paid is booked and everything is delivered or over. */
    settled_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["order_id"], unique: true },
    // The repair job takes those that nobody looked at for longest.
    { on: ["checked_at"], where: "settled_at IS NULL AND deleted_at IS NULL" },
  ])
