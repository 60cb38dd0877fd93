import { model } from "@medusajs/framework/utils"
import { SIDES } from "../rules"

/** One side reported a message of the other: one ticket, however often. */
export default model
  .define("conversation_report", {
    id: model.id({ prefix: "convrep" }).primaryKey(),
    conversation_id: model.text(),
    message_id: model.text(),
    side: model.enum([...SIDES]),
    reporter_id: model.text(),
    claimed_at: model.dateTime(),
    /** Null while the ticket is being opened. */
    ticket_id: model.text().nullable(),
  })
  .indexes([
    { on: ["message_id", "side"], unique: true },
    { on: ["conversation_id"] },
    { on: ["ticket_id"] },
  ])
