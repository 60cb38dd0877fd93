import { model } from "@medusajs/framework/utils"
import { ACTORS, COMPLAINT_STATUSES, HAPPENINGS } from "../rules"

/** What happened in a dispute. Rows are only added; a trigger refuses anything else. */
export default model
  .define("complaint_event", {
    id: model.id({ prefix: "compev" }).primaryKey(),
    complaint_id: model.text(),
    /** The order in which things happened. */
    number: model.autoincrement(),
    happening: model.enum([...HAPPENINGS]),
    actor_type: model.enum([...ACTORS]),
    /** Customer or user. */
    actor_id: model.text().nullable(),
    from: model.enum([...COMPLAINT_STATUSES]).nullable(),
    to: model.enum([...COMPLAINT_STATUSES]),
    /** Facts for the staff, like an amount; never words of a party. */
    details: model.json().nullable(),
    occurred_at: model.dateTime(),
  })
  .indexes([
    { on: ["complaint_id", "number"] },
    // What a search for lost events looks through.
    { on: ["occurred_at"], where: null },
  ])
