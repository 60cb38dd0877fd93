import { model } from "@medusajs/framework/utils"

/** That a moment of a schedule was taken care of: whoever makes the row makes the run. */
export default model
  .define("report_slot", {
    id: model.id({ prefix: "repslot" }).primaryKey(),
    schedule_id: model.text(),
    slot: model.dateTime(),
    /** What came of it. */
    run_id: model.text().nullable(),
    /** Why nothing came of it. */
    error: model.text().nullable(),
  })
  .indexes([
    // Of many processes that look at the clock, one makes the run.
    { on: ["schedule_id", "slot"], unique: true },
    // What is forgotten.
    { on: ["created_at"], where: null },
  ])
