import { model } from "@medusajs/framework/utils"
import { commentColumns } from "../../../lib/thread"
import { VISIBILITIES } from "../lists"

/** One thing that was said in a ticket, to everybody in it or among staff. Never changed. */
export default model
  .define("ticket_comment", {
    ...commentColumns("tcom"),
    ticket_id: model.text(),
    /** Its place in the thread. Not shown outside: gaps would tell of internal notes. */
    seq: model.number(),
    visibility: model.enum([...VISIBILITIES]).default("public"),
    /** Headers of the mail that it came or left with. */
    message_id: model.text().nullable(),
    in_reply_to: model.text().nullable(),
  })
  .indexes([
    { on: ["ticket_id", "seq"], unique: true },
    { on: ["message_id"], unique: true, where: "message_id IS NOT NULL AND deleted_at IS NULL" },
    // What was said since a moment, for statistics and for what events lost.
    { on: ["created_at"] },
  ])
