import { model } from "@medusajs/framework/utils"

/** Where somebody has signed in from before: a kind of browser in a network, no single machine. */
export default model
  .define("known_device", {
    id: model.id({ prefix: "device" }).primaryKey(),
    actor_type: model.enum(["customer", "user"]),
    actor_id: model.text(),
    /** HMAC of browser, system and network. */
    fingerprint: model.text(),
    first_seen_at: model.dateTime(),
    last_seen_at: model.dateTime(),
  })
  .indexes([
    { on: ["actor_id", "actor_type", "fingerprint"], unique: true, where: null },
    // What is forgotten.
    { on: ["last_seen_at"], where: null },
  ])
