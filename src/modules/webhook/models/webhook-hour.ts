import { model } from "@medusajs/framework/utils"

/** What the attempts of an hour came to, so that a success rate needs no count of a million rows. */
export default model
  .define("webhook_hour", {
    id: model.id({ prefix: "whhour" }).primaryKey(),
    endpoint_id: model.text(),
    hour: model.dateTime(),
    succeeded: model.number().default(0),
    failed: model.number().default(0),
    /** Of all attempts together. */
    duration_ms: model.number().default(0),
  })
  .indexes([
    { on: ["endpoint_id", "hour"], unique: true, where: null },
    { on: ["hour"], where: null },
  ])
