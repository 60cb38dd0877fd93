import { model } from "@medusajs/framework/utils"

/** How content the requester was with one solution: once for each time it was solved. */
export default model
  .define("ticket_csat", {
    id: model.id({ prefix: "tcsat" }).primaryKey(),
    ticket_id: model.text(),
    /** Which solution: the ticket's `solve_count` then. */
    solve_count: model.number(),
    /** From 1, bad, to 5, very good. */
    rating: model.number(),
    comment: model.text().nullable(),
    /** Who worked on it when it was rated. */
    assignee_id: model.text().nullable(),
  })
  .indexes([
    { on: ["ticket_id", "solve_count"], unique: true, where: null },
    { on: ["created_at"] },
  ])
