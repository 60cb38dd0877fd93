import { model } from "@medusajs/framework/utils"

/** What somebody asked under a key of their own, and what they were answered. */
const IdempotencyKey = model
  .define("idempotency_key", {
    /** A hash of who, where and the key. */
    id: model.text().primaryKey(),
    /** A hash of what was asked: the same key never stands for something else. */
    request: model.text(),
    /** The request that works on it, or did. */
    holder: model.text(),
    /** Null while somebody works on it. */
    status: model.number().nullable(),
    /** The text that was sent: who asks again gets the same, letter by letter. */
    body: model.text().nullable(),
    /** Until then nobody else begins it. */
    held_until: model.dateTime(),
    expires_at: model.dateTime(),
  })
  // Rows are deleted for good, in the order of this.
  .indexes([{ name: "IDX_idempotency_key_expires_at", on: ["expires_at"], where: null }])

export default IdempotencyKey
