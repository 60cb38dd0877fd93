import { model } from "@medusajs/framework/utils"
import { UPLOADER_TYPES } from "../rules"

/**
 * A private file that belongs to something somebody wrote: a comment, a message, a review. It is
 * uploaded first and given to what was written when that is saved. Linked from nothing: it leaves
 * by routes that know who asks.
 */
export default model
  .define("attachment", {
    id: model.id({ prefix: "att" }).primaryKey(),
    uploader_type: model.enum([...UPLOADER_TYPES]),
    /** Of a guest the id of the ticket whose link they hold. */
    uploader_id: model.text(),
    /** What it was given to, as `ticket_comment`; both null until then. */
    subject_type: model.text().nullable(),
    subject_id: model.text().nullable(),
    /** The name that the uploader's file had, for people. */
    filename: model.text(),
    /** Found in the content, not in the name. */
    mime_type: model.text(),
    /** Bytes. */
    size: model.number(),
    /** Key in the private store of the file module. */
    file_id: model.text(),
  })
  .indexes([
    // What lies under a comment.
    { on: ["subject_type", "subject_id"] },
    // What an uploader has not used yet, and what is too old to be used.
    { on: ["uploader_type", "uploader_id"], where: "subject_id IS NULL" },
    { on: ["created_at"], where: "subject_id IS NULL" },
  ])
