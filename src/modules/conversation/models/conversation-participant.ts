import { model } from "@medusajs/framework/utils"
import { SIDES } from "../rules"

/** How far one side has read. A check of the table holds the arithmetic of the columns. */
export default model
  .define("conversation_participant", {
    id: model.id({ prefix: "convpart" }).primaryKey(),
    conversation_id: model.text(),
    side: model.enum([...SIDES]),
    /** The customer, or the seller. */
    owner_id: model.text(),
    /** The conversation's newest message. */
    last_seq: model.number().default(0),
    last_read_seq: model.number().default(0),
    /** Messages of this side after `last_read_seq`. */
    own_after_read: model.number().default(0),
    /** `last_seq − last_read_seq − own_after_read`, stored for the sum over all conversations. */
    unread_count: model.number().default(0),
    /** When the first of them came; null when there is none. */
    unread_since: model.dateTime().nullable(),
    /** Up to which message, and when, this side was told elsewhere that something waits. */
    told_seq: model.number().default(0),
    told_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["conversation_id", "side"], unique: true },
    { on: ["told_at"], where: "told_at IS NOT NULL" },
  ])
