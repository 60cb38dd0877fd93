import { model } from "@medusajs/framework/utils"
import { commentColumns } from "../../../lib/thread"
import { SIDES } from "../rules"

/** What somebody wrote. Files hang on it as attachments. */
export default model
  .define("conversation_message", {
    // The text is as everybody reads it: what was hidden is not kept.
    ...commentColumns("convmsg"),
    conversation_id: model.text(),
    /** From 1, without holes. */
    seq: model.number(),
    side: model.enum([...SIDES]),
    /** Kinds of contact data that were found in it; null for none. */
    contact_kinds: model.json<string[]>().nullable(),
    /** Whether they were hidden. */
    is_masked: model.boolean().default(false),
  })
  .indexes([
    { on: ["conversation_id", "seq"], unique: true },
    // How many somebody wrote in the last hour.
    { on: ["author_id", "created_at"] },
  ])
