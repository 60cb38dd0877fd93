import { model } from "@medusajs/framework/utils"
import { CHANNELS, RECIPIENT_TYPES } from "../catalogue"

/** That an event is told by a digest, so that its repetition does not count a second time. */
export default model
  .define("notice_digest_event", {
    id: model.id({ prefix: "ndigest" }).primaryKey(),
    event_key: model.text(),
    key: model.text(),
    recipient_type: model.enum([...RECIPIENT_TYPES]),
    recipient_id: model.text(),
    channel: model.enum([...CHANNELS]),
  })
  .indexes([
    {
      // The person first: a search for lost alarms asks what somebody was told.
      on: ["recipient_id", "event_key", "key", "recipient_type", "channel"],
      unique: true,
      where: null,
      name: "IDX_notice_digest_event_once",
    },
    // What is forgotten.
    { on: ["created_at"], where: null },
  ])
