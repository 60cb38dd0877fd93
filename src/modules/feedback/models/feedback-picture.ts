import { model } from "@medusajs/framework/utils"

/** A picture that a buyer shows with feedback: uploaded first, given to feedback when it is saved. */
export default model
  .define("feedback_picture", {
    id: model.id({ prefix: "fbpic" }).primaryKey(),
    customer_id: model.text(),
    /** Null until then, and again when an edit leaves it out. */
    feedback_id: model.text().nullable(),
    /** Its place among the pictures of the feedback. */
    rank: model.number().default(0),
    file_id: model.text(),
    url: model.text(),
  })
  .indexes([
    { on: ["feedback_id", "rank"] },
    // What a buyer has not used yet, and what is too old to be used.
    { on: ["customer_id"], where: "feedback_id IS NULL AND deleted_at IS NULL" },
    { on: ["updated_at"], where: "feedback_id IS NULL AND deleted_at IS NULL" },
  ])
