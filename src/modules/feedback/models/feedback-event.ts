import { model } from "@medusajs/framework/utils"
import { ACTORS, HAPPENINGS } from "../rules"

/** What was done about feedback. Rows are only added; a trigger refuses anything else. */
export default model
  .define("feedback_event", {
    id: model.id({ prefix: "fbev" }).primaryKey(),
    feedback_id: model.text(),
    /** The order in which things happened. */
    number: model.autoincrement(),
    happening: model.enum([...HAPPENINGS]),
    actor_type: model.enum([...ACTORS]),
    /** Customer or user. */
    actor_id: model.text().nullable(),
    /** What an edit replaced, and why it was hidden. */
    details: model.json().nullable(),
    occurred_at: model.dateTime(),
  })
  .indexes([
    { on: ["feedback_id", "number"] },
    // What a search for lost events looks through.
    { on: ["occurred_at"], where: null },
  ])
