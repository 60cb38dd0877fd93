import { model } from "@medusajs/framework/utils"

/** A list of tickets under a name: filters and an order. */
export default model
  .define("ticket_view", {
    id: model.id({ prefix: "tview" }).primaryKey(),
    name: model.text(),
    /** The dashboard user whose it is. */
    owner_id: model.text(),
    /** All of staff see it. */
    is_shared: model.boolean().default(false),
    filters: model.json(),
    order: model.text().default("-last_comment_at"),
  })
  .indexes([
    // A person's names are told apart.
    { on: ["owner_id", "name"], unique: true, where: "deleted_at IS NULL" },
    { on: ["is_shared"], where: "is_shared = true AND deleted_at IS NULL" },
  ])
