import { model } from "@medusajs/framework/utils"
import { AUTHOR_TYPES } from "../../../lib/thread"

/** One field that somebody changed. Only added; a trigger refuses anything else. */
export default model
  .define("ticket_event", {
    id: model.id({ prefix: "tevt" }).primaryKey(),
    /** The order in which changes were written. */
    number: model.autoincrement(),
    ticket_id: model.text(),
    /** The ticket's version that the change made. */
    version: model.number(),
    actor_type: model.enum([...AUTHOR_TYPES]),
    actor_id: model.text().nullable(),
    actor_name: model.text(),
    /** A column of the ticket, `created`, `comment` or `note`. */
    field: model.text(),
    from: model.text().nullable(),
    to: model.text().nullable(),
  })
  .indexes([
    // Of all events: none is ever deleted, and a query need not say so to be fast.
    { on: ["ticket_id", "number"], where: null },
    { on: ["field", "created_at"], where: null },
  ])
