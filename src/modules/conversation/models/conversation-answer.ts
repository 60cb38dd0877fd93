import { model } from "@medusajs/framework/utils"

/** A store answered a buyer who waited. */
export default model
  .define("conversation_answer", {
    id: model.id({ prefix: "convans" }).primaryKey(),
    conversation_id: model.text(),
    seller_id: model.text(),
    message_id: model.text().unique(),
    asked_at: model.dateTime(),
    answered_at: model.dateTime(),
    /** Business time between the two, by the calendar of that day. */
    waited_minutes: model.float(),
  })
  .indexes([{ on: ["seller_id", "answered_at"] }])
