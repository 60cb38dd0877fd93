import { model } from "@medusajs/framework/utils"

/** How many events an audience has heard of a resource. Who records the next holds the row. */
export default model
  .define("webhook_resource", {
    id: model.id({ prefix: "whres" }).primaryKey(),
    /** `merchant` or a seller's id. */
    audience: model.text(),
    resource_type: model.text(),
    resource_id: model.text(),
    last_sequence: model.number().default(0),
  })
  .indexes([{ on: ["audience", "resource_type", "resource_id"], unique: true, where: null }])
