import { model } from "@medusajs/framework/utils"
import { CHANNELS, RECIPIENT_TYPES } from "../catalogue"

/** That a person wants a notice over a channel, or does not. Without a row the catalogue says. */
export default model
  .define("notice_choice", {
    id: model.id({ prefix: "nchoice" }).primaryKey(),
    recipient_type: model.enum([...RECIPIENT_TYPES]),
    recipient_id: model.text(),
    key: model.text(),
    channel: model.enum([...CHANNELS]),
    is_on: model.boolean(),
  })
  .indexes([
    { on: ["recipient_type", "recipient_id", "key", "channel"], unique: true, where: null },
  ])
