import { model } from "@medusajs/framework/utils"

/** When somebody is there to answer. */
export default model
  .define("business_calendar", {
    id: model.id({ prefix: "bcal" }).primaryKey(),
    name: model.text(),
    time_zone: model.text(),
    /** For each weekday a list of [from_minute, to_minute). */
    hours: model.json(),
    /** Dates, as texts, on which nobody is there. */
    holidays: model.json(),
    is_default: model.boolean().default(false),
  })
  .indexes([
    { on: ["is_default"], unique: true, where: "is_default = true AND deleted_at IS NULL" },
  ])
