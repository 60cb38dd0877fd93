import { model } from "@medusajs/framework/utils"

/** Which tickets are to be answered how fast. Of all that match the first by rank holds. */
export default model
  .define("sla_policy", {
    id: model.id({ prefix: "sla" }).primaryKey(),
    name: model.text(),
    rank: model.number(),
    is_active: model.boolean().default(true),
    /** What a ticket must be like; empty matches all. */
    conditions: model.json(),
    /** Minutes for first response, next response and resolution, for each priority. */
    targets: model.json(),
    /** Null: the default calendar. */
    calendar_id: model.text().nullable(),
  })
  .indexes([{ on: ["rank"] }])
