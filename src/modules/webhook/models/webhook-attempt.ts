import { model } from "@medusajs/framework/utils"

/** One try to deliver, and what came of it. */
export default model
  .define("webhook_attempt", {
    id: model.id({ prefix: "whatt" }).primaryKey(),
    delivery_id: model.text(),
    number: model.number(),
    at: model.dateTime(),
    duration_ms: model.number(),
    response_status: model.number().nullable(),
    error: model.text().nullable(),
    /** The beginning of the answer. Sellers never read it: it could be of a host that is not theirs. */
    response_excerpt: model.text().nullable(),
  })
  .indexes([
    { on: ["delivery_id", "number"], where: null },
    // What is forgotten.
    { on: ["at"], where: null },
  ])
